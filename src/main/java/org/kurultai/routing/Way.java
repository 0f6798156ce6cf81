package org.kurultai.routing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Moves that follow one another from the start to the end, stage by stage. */
final class Way {

  private final Moves moves;
  private final int[] steps;

  /**
   * @param steps at least one: the move, and the stage it is made on times the number of all moves
   */
  Way(Moves moves, int[] steps) {
    this.moves = moves;
    this.steps = steps;
  }

  int[] steps() {
    return steps;
  }

  /** The indices of the links that it uses. */
  BitSet links() {
    BitSet links = new BitSet();
    for (int step : steps) {
      links.set(moves.link(step % moves.size()));
    }
    return links;
  }

  List<Move> moves() {
    return Arrays.stream(steps).mapToObj(step -> moves.get(step % moves.size())).toList();
  }

  /** Whether it passes no place twice between two stops. */
  boolean isLoopless() {
    Set<String> passed = new HashSet<>();
    int stage = -1;
    for (int step : steps) {
      Move move = moves.get(step % moves.size());
      if (step / moves.size() > stage) {
        stage = step / moves.size();
        passed.clear();
        passed.add(move.start().slug());
      }
      if (!passed.add(move.end().slug())) {
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
    for (int step : steps) {
      int move = step % moves.size();
      double distance = moves.distance(move);
      length += distance;
      own += used.get(moves.link(move)) ? 0 : distance;
    }
    return own / length;
  }
}
