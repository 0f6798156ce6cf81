package org.kurultai.routing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What one search may use of the network, copied so that it lies close together. The arrivals that
 * can be reached have numbers of their own, from the start on. A vertex is one of them on one stage
 * of the way, stage by stage in one number; the next stage begins at a stop.
 */
final class SearchGraph {

  private static final int UNKNOWN = -1;

  private final Network network;
  private final Moves moves;
  private final double[] costs;
  private final int[] numbers;
  private final int[] known;
  private final Star leaving;
  private final List<BitSet> stops;
  private int size;

  SearchGraph(Search search) {
    this.network = search.network();
    int start = network.arrivalsAt(search.stops().get(0).slug()).get(0).index();
    this.moves = network.moves();
    this.costs = moves.costs(search.minimize());
    this.numbers = new int[network.arrivals()];
    this.known = new int[network.arrivals()];
    this.leaving = explore(start, usable(search, start), closed(search));
    this.stops =
        search.stops().stream().map(stop -> numbered(network.arrivalsAt(stop.slug()))).toList();
  }

  private BitSet usable(Search search, int start) {
    return moves.usable(search.modes(), search.statuses(), search.avoidedStates(), start);
  }

  private static BitSet closed(Search search) {
    BitSet closed = new BitSet();
    search.avoidedPlaces().stream()
        .flatMap(place -> search.network().arrivalsAt(place).stream())
        .forEach(arrival -> closed.set(arrival.index()));
    return closed;
  }

  private Star explore(int start, BitSet usable, BitSet closed) {
    Arrays.fill(numbers, UNKNOWN);
    int[] kept = new int[usable.cardinality()];
    int[] first = new int[known.length + 1];
    int count = 0;
    number(start);
    for (int vertex = 0; vertex < size; vertex++) {
      int end = moves.first(known[vertex] + 1);
      int move = usable.nextSetBit(moves.first(known[vertex]));
      while (move >= 0 && move < end) {
        if (!closed.get(moves.to(move))) {
          number(moves.to(move));
          kept[count++] = move;
        }
        move = usable.nextSetBit(move + 1);
      }
      first[vertex + 1] = count;
    }
    Star star = new Star(size, count);
    System.arraycopy(first, 0, star.first, 0, size + 1);
    for (int vertex = 0; vertex < size; vertex++) {
      for (int slot = first[vertex]; slot < first[vertex + 1]; slot++) {
        star.set(slot, vertex, numbers[moves.to(kept[slot])], costs[kept[slot]], kept[slot]);
      }
    }
    return star;
  }

  private void number(int arrival) {
    if (numbers[arrival] == UNKNOWN) {
      numbers[arrival] = size;
      known[size++] = arrival;
    }
  }

  private BitSet numbered(List<Arrival> arrivals) {
    BitSet numbered = new BitSet();
    for (Arrival arrival : arrivals) {
      int number = numbers[arrival.index()];
      if (number != UNKNOWN) {
        numbered.set(number);
      }
    }
    return numbered;
  }

  /** How many arrivals can be reached. */
  int size() {
    return size;
  }

  /** The number of the place of an arrival. */
  int place(int arrival) {
    return network.start(known[arrival]);
  }

  /** More than any place's number. */
  int places() {
    return network.arrivals();
  }

  /** How many stages a way has: one more than stops between its ends. */
  int stages() {
    return stops.size() - 1;
  }

  /** The moves from each arrival. */
  Star leaving() {
    return leaving;
  }

  /** The arrivals at a stop; the start is the stop 0. */
  BitSet at(int stop) {
    return stops.get(stop);
  }

  /** A move on one stage of a way, as a number. */
  int step(int stage, int move) {
    return stage * moves.size() + move;
  }

  Moves moves() {
    return moves;
  }
}
