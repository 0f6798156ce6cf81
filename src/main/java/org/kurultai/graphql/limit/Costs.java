package org.kurultai.graphql.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;
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
   * What an execution costs, and why it is refused.
   *
   * @param refusal null where it is not
   */
  public record Checked(Cost cost, @Nullable LimitExceeded refusal) {}

  /** Computes what an execution may return at most, and refuses what is too much. */
  public Checked check(ExecutionContext execution) {
    CostPlan plan = plan(execution);
    Asked asked = asked(execution, limits.pageSize());
    try {
      Cost cost = cost(plan, asked);
      return new Checked(cost, cost.exceeded() ? refusal(plan, asked, cost) : null);
    } catch (LimitExceeded pageTooLong) {
      return new Checked(cost(plan, asked(execution, Integer.MAX_VALUE)), pageTooLong);
    }
  }

  private Cost cost(CostPlan plan, Asked asked) {
    return new Cost((long) plan.cost(asked), limits.cost());
  }

  private static LimitExceeded refusal(CostPlan plan, Asked asked, Cost cost) {
    FieldPlan at = plan.costliest(asked).orElseThrow();
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

  private static Asked asked(ExecutionContext execution, int pageSize) {
    return new Asked(execution.getCoercedVariables().toMap(), pageSize);
  }
}
