package org.kurultai.graphql.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition;
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

  /** What an execution may return at most, however long its pages are. */
  public Cost of(ExecutionContext execution) {
    double requested = plan(execution).cost(asked(execution, Integer.MAX_VALUE));
    return new Cost((long) requested, limits.cost());
  }

  /**
   * Refuses what is too much.
   *
   * @throws LimitExceeded where a page is too long, or the whole costs too much
   */
  public void verify(ExecutionContext execution, Cost cost) {
    CostPlan plan = plan(execution);
    Asked asked = asked(execution, limits.pageSize());
    plan.cost(asked);
    if (cost.exceeded()) {
      FieldPlan at = plan.costliest(asked).orElseThrow();
      throw LimitExceeded.of(
          ErrorCode.COST_LIMIT_EXCEEDED,
          at.field().getSourceLocation(),
          "The answer may hold %d objects, the greatest part in %s, and at most %d are allowed:"
                  .formatted(cost.requested(), at.path(), cost.limit())
              + " ask for smaller pages or fewer fields.",
          cost.told());
    }
  }

  private CostPlan plan(ExecutionContext execution) {
    return plans.get(
        execution.getOperationDefinition(),
        operation ->
            new CostPlanner(execution.getGraphQLSchema(), execution.getDocument()).plan(operation));
  }

  private static Asked asked(ExecutionContext execution, int pageSize) {
    return new Asked(execution.getCoercedVariables().toMap(), pageSize);
  }
}
