package org.kurultai.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

/**
 * Finds the best way, and others that are really different.
 *
 * <p>Each other way is the best that makes some move which the better ones do not: two trees, one
 * from the start and one from the end, tell all of these at once ("single via paths" of Abraham,
 * Delling, Goldberg and Werneck, Alternative Routes in Road Networks, 2010). Listing ways in order,
 * as Yen's algorithm does, would go through thousands that hardly differ before one that does.
 */
final class WayFinder {

  /** The share of the best way's cost by which others may be dearer at first. */
  private static final double FIRST_SLACK = 0.05;

  /** How much farther each round looks; the last one everywhere, so that few ways cost little. */
  private static final double FARTHER = 8;

  private static final int ROUNDS = 3;

  /** The part of the slack whose ways are put in order first; four times as much then. */
  private static final double FIRST_PART = 1.0 / 64;

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
      List<Step> steps = fromStart.steps(end);
      Collections.reverse(steps);
      Way best = new Way(steps);
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
    Tree toEnd = Tree.toEnd(graph);
    double slack = FIRST_SLACK * best;
    boolean all = false;
    for (int round = 1; isShort() && !all; round++) {
      double reach = round < ROUNDS ? spread + slack : Double.POSITIVE_INFINITY;
      fromStart.grow(reach);
      toEnd.grow(reach);
      all = fromStart.isWhole() && toEnd.isWhole();
      Detours detours = new Detours(graph, fromStart, toEnd, difference);
      ways.forEach(detours::differFrom);
      // Most of many are never put in order: the first few rule them out, or are enough.
      for (double part = FIRST_PART; isShort() && part <= 1; part *= 4) {
        add(detours, all && part == 1 ? Double.MAX_VALUE : best + part * slack);
      }
      slack *= FARTHER;
    }
  }

  private boolean isShort() {
    return ways.size() < search.alternatives();
  }

  private void add(Detours detours, double limit) {
    Queue<Detour> within = detours.within(limit);
    while (isShort() && !within.isEmpty()) {
      Detour detour = within.remove();
      if (!seen.get(number(detour.stage(), detour.move()))) {
        Way way = detours.way(detour);
        // No move of it has a better way: that would have come before.
        see(way);
        if (way.isLoopless() && isDifferent(way)) {
          ways.add(way);
          detours.differFrom(way);
          within.removeIf(other -> !detours.mayDiffer(other.from(), other.move(), other.to()));
        }
      }
    }
  }

  private void see(Way way) {
    way.steps().forEach(step -> seen.set(number(step.stage(), step.move().index())));
  }

  private int number(int stage, int move) {
    return stage * graph.moves().size() + move;
  }

  private boolean isDifferent(Way way) {
    return ways.stream().allMatch(better -> way.differenceFrom(better) >= difference);
  }
}
