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
record Detour(double cost, int stage, int move, int from, int to) {

  /** The cheapest first. */
  static final Comparator<Detour> BY_COST =
      Comparator.comparingDouble(Detour::cost)
          .thenComparing(Detour::stage)
          .thenComparing(Detour::move);
}
