package org.kurultai.routing;

import java.util.Comparator;

/**
 * The best way over a move.
 *
 * @param cost of the whole way
 * @param stage on which the move is made
 * @param from the vertex before the move
 * @param to the vertex behind it
 */
record Detour(double cost, int stage, int move, int from, int to) implements Comparable<Detour> {

  private static final Comparator<Detour> BY_COST =
      Comparator.comparingDouble(Detour::cost)
          .thenComparingInt(Detour::stage)
          .thenComparingInt(Detour::move);

  /** The cheapest come first. */
  @Override
  public int compareTo(Detour other) {
    return BY_COST.compare(this, other);
  }
}
