package org.kurultai.routing;

/**
 * Moves by the arrival at one of their ends: those at one stand from its {@code first} to that of
 * the next. A search waits for memory more than it computes, so what it needs of them stands close
 * together.
 */
final class Star {

  final int[] first;
  final int[] starts;
  final int[] ends;
  final double[] costs;
  final int[] moves;

  /**
   * @param arrivals how many there are
   * @param size how many moves
   */
  Star(int arrivals, int size) {
    this.first = new int[arrivals + 1];
    this.starts = new int[size];
    this.ends = new int[size];
    this.costs = new double[size];
    this.moves = new int[size];
  }

  /**
   * @param start the arrival by which it stands
   * @param end the arrival at its other end
   */
  void set(int slot, int start, int end, double cost, int move) {
    starts[slot] = start;
    ends[slot] = end;
    costs[slot] = cost;
    moves[slot] = move;
  }

  /** The same moves by their other ends. */
  Star turned() {
    int arrivals = first.length - 1;
    Star turned = new Star(arrivals, ends.length);
    for (int end : ends) {
      turned.first[end]++;
    }
    for (int arrival = 0; arrival < arrivals; arrival++) {
      turned.first[arrival + 1] += turned.first[arrival];
    }
    // From behind, so that each takes the last free slot at its end.
    for (int arrival = arrivals - 1; arrival >= 0; arrival--) {
      for (int slot = first[arrival + 1] - 1; slot >= first[arrival]; slot--) {
        turned.set(--turned.first[ends[slot]], ends[slot], arrival, costs[slot], moves[slot]);
      }
    }
    return turned;
  }
}
