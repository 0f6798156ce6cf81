package org.kurultai.routing;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Steps that follow one another from the start to the end.
 *
 * @param steps at least one
 */
record Way(List<Step> steps) {

  List<Move> moves() {
    return steps.stream().map(Step::move).toList();
  }

  /** The indices of the links that it uses. */
  BitSet links() {
    BitSet links = new BitSet();
    steps.forEach(step -> links.set(step.move().link().index()));
    return links;
  }

  /** Whether it passes no place twice between two stops. */
  boolean isLoopless() {
    Set<String> passed = new HashSet<>();
    int stage = -1;
    for (Step step : steps) {
      if (step.stage() > stage) {
        stage = step.stage();
        passed.clear();
        passed.add(step.move().start().slug());
      }
      if (!passed.add(step.move().end().slug())) {
        return false;
      }
    }
    return true;
  }

  /** The share of its length that lies on segments which the other way does not use. */
  double differenceFrom(Way other) {
    BitSet used = other.links();
    double length = 0;
    double own = 0;
    for (Step step : steps) {
      double distance = step.move().distance();
      length += distance;
      own += used.get(step.move().link().index()) ? 0 : distance;
    }
    return own / length;
  }
}
