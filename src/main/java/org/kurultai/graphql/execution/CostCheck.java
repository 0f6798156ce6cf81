package org.kurultai.graphql.execution;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.limit.Cost;
import org.kurultai.graphql.limit.Costs;
import org.kurultai.graphql.limit.Effort;

/**
 * Computes the cost of an operation once its variables are known, refuses what is too much before
 * any resolver runs, and tells the client the figure.
 */
final class CostCheck extends SimplePerformantInstrumentation {

  private static final double[] BUCKETS = {1, 10, 100, 1_000, 10_000, 100_000};

  private final Costs costs;
  private final DistributionSummary asked;

  CostCheck(Costs costs, MeterRegistry registry) {
    this.costs = costs;
    this.asked =
        DistributionSummary.builder("kurultai.graphql.cost")
            .description("Objects that operations may return, those that are refused included")
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters operation, InstrumentationState none) {
    NullVariables.refuseAsConditions(operation.getExecutionContext());
    Costs.Checked checked = costs.check(operation.getExecutionContext());
    Cost cost = checked.cost();
    Effort effort = operation.getExecutionContext().getGraphQLContext().get(Effort.class);
    effort.costs(cost);
    asked.record(cost.requested());
    if (checked.refusal() != null) {
      throw checked.refusal();
    }
    return null;
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result, InstrumentationExecutionParameters of, InstrumentationState none) {
    GraphQLContext execution = of.getGraphQLContext();
    Effort effort = execution.get(Effort.class);
    return CompletableFuture.completedFuture(tell(result, effort, execution.get(Operation.class)));
  }

  /** The result with the cost, where that is asked for or too much. */
  static ExecutionResult tell(ExecutionResult result, Effort effort, Operation operation) {
    Cost cost = effort.cost();
    return cost != null && (cost.exceeded() || operation.tellsCost())
        ? result.transform(edit -> edit.addExtension("cost", cost.told()))
        : result;
  }
}
