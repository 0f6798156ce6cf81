package org.kurultai.graphql.limit;

import graphql.language.Field;
import java.util.List;

/**
 * A field that returns objects.
 *
 * @param field the first of those that are merged into one
 * @param path the response keys that lead to it
 * @param occurrences the conditions of each that is merged: it runs if those of one hold
 * @param count how many objects it may return for one parent
 * @param selection what is asked of each of them
 */
record FieldPlan(
    Field field, String path, List<List<Condition>> occurrences, Count count, CostPlan selection) {

  /** How many objects a field may return for one parent. */
  @FunctionalInterface
  interface Count {
    long of(Asked asked);
  }

  /** A variable of {@code @skip} or {@code @include}, and the value that lets the field run. */
  record Condition(String variable, boolean value) {
    private boolean holds(Asked asked) {
      return Boolean.valueOf(value).equals(asked.variables().get(variable));
    }
  }

  double cost(Asked asked) {
    return runs(asked) ? count.of(asked) * (1 + selection.cost(asked)) : 0;
  }

  private boolean runs(Asked asked) {
    for (List<Condition> conditions : occurrences) {
      if (conditions.isEmpty() || conditions.stream().allMatch(it -> it.holds(asked))) {
        return true;
      }
    }
    return false;
  }
}
