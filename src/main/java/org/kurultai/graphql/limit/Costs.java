package org.kurultai.graphql.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition;
import java.util.Map;
import org.kurultai.graphql.ErrorCode;

/** Computes what operations cost. What depends on the document alone is kept as long as it is. */
public final class Costs {

  private final Limits limits;
  private final Cache<OperationDefinition, CostPlan> plans =
      Caffeine.newBuilder().weakKeys().build();

  /** Costs within these limits. */
  public Costs(Limits limits) {
    this.limits = limits;
  }

  /**
   * What an execution may return at most.
   *
   * @throws LimitExceeded where a page is too long
   */
  public Cost of(ExecutionContext execution) {
    double requested = plan(execution).cost(asked(execution));
    return new Cost((long) requested, limits.cost());
  }

  /** The refusal of an execution that costs too much. */
  public LimitExceeded refusal(ExecutionContext execution, Cost cost) {
    FieldPlan at = plan(execution).costliest(asked(execution)).orElseThrow();
    return LimitExceeded.of(
        ErrorCode.COST_LIMIT_EXCEEDED,
        at.field().getSourceLocation(),
        "The answer may hold %d objects, the greatest part in %s, and at most %d are allowed:"
                .formatted(cost.requested(), at.path(), cost.limit())
            + " ask for smaller pages or fewer fields.",
        cost.told());
  }

  private CostPlan plan(ExecutionContext execution) {
    return plans.get(
        execution.getOperationDefinition(),
        operation ->
            new CostPlanner(execution.getGraphQLSchema(), execution.getDocument()).plan(operation));
  }

  private Asked asked(ExecutionContext execution) {
    Map<String, Object> variables = execution.getCoercedVariables().toMap();
    return new Asked(variables, limits.pageSize());
  }
}
