package org.kurultai.graphql.limit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of the cost of a selection before the values of variables are. Every object counts
 * one for each time that it may be returned, connections and edges among them; leaves and
 * introspection count nothing.
 *
 * @param shared fields of every object that the selection is made on
 * @param alternatives further fields, by the object's type: the costliest type counts
 */
record CostPlan(List<FieldPlan> shared, List<List<FieldPlan>> alternatives) {

  /**
   * How many objects the selection may return for one object.
   *
   * @throws LimitExceeded where a page is too long
   */
  double cost(Asked asked) {
    double greatest = 0;
    for (List<FieldPlan> alternative : alternatives) {
      greatest = Math.max(greatest, sum(alternative, asked));
    }
    return sum(shared, asked) + greatest;
  }

  private static double sum(List<FieldPlan> fields, Asked asked) {
    double sum = 0;
    for (FieldPlan field : fields) {
      sum += field.cost(asked);
    }
    return sum;
  }

  /** The field that costs most, followed down while one field holds half of what is below. */
  Optional<FieldPlan> costliest(Asked asked) {
    return most(asked).map(field -> field.selection().half(asked).orElse(field));
  }

  private Optional<FieldPlan> half(Asked asked) {
    return most(asked)
        .filter(field -> 2 * field.cost(asked) >= cost(asked))
        .map(field -> field.selection().half(asked).orElse(field));
  }

  private Optional<FieldPlan> most(Asked asked) {
    return Stream.concat(shared.stream(), alternatives.stream().flatMap(List::stream))
        .max(Comparator.comparingDouble(field -> field.cost(asked)));
  }
}
