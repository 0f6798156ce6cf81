package org.kurultai.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the best way, and others that are really different.
 *
 * <p>Each other way is the best that makes some move which the better ones do not: two trees, one
 * from the start and one from the end, tell all of these at once ("single via paths" of Abraham,
 * Delling, Goldberg and Werneck, Alternative Routes in Road Networks, 2010). Listing ways in order,
 * as Yen's algorithm does, would go through thousands that hardly differ before one that does.
 */
final class WayFinder {

  /** The share of the best way's cost by which others may be dearer in the first round. */
  private static final double FIRST_SLACK = 0.01;

  /** How much farther each round looks than the one before; the last one looks everywhere. */
  private static final double FARTHER = 4;

  private static final int ROUNDS = 5;

  private final Search search;
  private final double difference;
  private final double spread;
  private final SearchGraph graph;
  private final Tree fromStart;
  private final List<Way> ways = new ArrayList<>();
  private final BitSet seen = new BitSet();

  /**
   * @param difference the share of its length in which each way differs from each better one
   */
  WayFinder(Search search, double difference) {
    this.search = search;
    this.difference = difference;
    this.spread = search.network().spread(search.minimize());
    this.graph = new SearchGraph(search);
    this.fromStart = Tree.fromStart(graph);
  }

  /** As many ways as are asked for, or as there are, the best first. */
  List<Way> find() {
    fromStart.grow(spread);
    int end = fromStart.arrived(graph.stages() - 1);
    if (end >= 0) {
      Way best = new Way(graph.moves(), fromStart.steps(end));
      see(best);
      ways.add(best);
      if (isShort()) {
        addOthers(fromStart.cost(end));
      }
    }
    return ways;
  }

  /** Looks farther until there are enough, at last at all there is. */
  private void addOthers(double best) {
    Tree toEnd = Tree.toEnd(graph, fromStart);
    double slack = FIRST_SLACK * best;
    boolean all = false;
    for (int round = 1; isShort() && !all; round++) {
      fromStart.grow(spread + slack);
      toEnd.grow(slack);
      all = fromStart.isWhole() && toEnd.isWhole();
      Detours detours = new Detours(graph, fromStart, toEnd, difference);
      ways.forEach(detours::differFrom);
      add(detours, all ? Double.MAX_VALUE : best + slack);
      slack = round + 1 < ROUNDS ? slack * FARTHER : Double.POSITIVE_INFINITY;
    }
  }

  private boolean isShort() {
    return ways.size() < search.alternatives();
  }

  private void add(Detours detours, double limit) {
    CheapestFirst within = detours.within(limit);
    while (isShort() && !within.isEmpty()) {
      Detour detour = detours.get(within.remove());
      if (!seen.get(graph.step(detour.stage(), detour.move()))
          && !detours.loops(detour)
          && detours.mayDiffer(detour)) {
        Way way = detours.way(detour);
        // No move of it has a better way: that would have come before.
        see(way);
        if (isDifferent(way) && way.isLoopless()) {
          ways.add(way);
          detours.differFrom(way);
        }
      }
    }
  }

  private void see(Way way) {
    for (int step : way.steps()) {
      seen.set(step);
    }
  }

  private boolean isDifferent(Way way) {
    return ways.stream().allMatch(better -> way.differenceFrom(better) >= difference);
  }
}
