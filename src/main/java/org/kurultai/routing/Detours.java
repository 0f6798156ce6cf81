package org.kurultai.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * The best ways over each move, told by two trees: what it costs to come to the move, and to go on
 * from there. Most hardly differ from a better way; these are ruled out by their length alone.
 */
final class Detours {

  /** Lengths are added up in another order here than along the way. */
  private static final double ROUNDING = 1e-6;

  private final SearchGraph graph;
  private final Tree fromStart;
  private final Tree toEnd;
  private final double difference;
  private final LengthOff none;
  private final List<LengthOff> better = new ArrayList<>();

  /**
   * @param difference the share of its length in which each way differs from each better one
   */
  Detours(SearchGraph graph, Tree fromStart, Tree toEnd, double difference) {
    this.graph = graph;
    this.fromStart = fromStart;
    this.toEnd = toEnd;
    this.difference = difference - ROUNDING;
    this.none = new LengthOff(graph, fromStart, toEnd, new BitSet());
  }

  /** Rules out all that hardly differ from a way. */
  void differFrom(Way way) {
    better.add(new LengthOff(graph, fromStart, toEnd, way.links()));
  }

  boolean mayDiffer(int from, int move, int to) {
    double least = difference * none.of(from, move, to);
    for (LengthOff off : better) {
      if (off.of(from, move, to) < least) {
        return false;
      }
    }
    return true;
  }

  /** Those that may differ and cost no more than the limit, the cheapest first. */
  Queue<Detour> within(double limit) {
    List<Detour> within = new ArrayList<>();
    for (int stage = 0; stage < graph.stages(); stage++) {
      int first = stage * graph.size();
      for (int arrival = 0; arrival < graph.size(); arrival++) {
        // No move from here has a cheaper way than the vertex itself; none is made from the stop
        // that ends the stage.
        if (fromStart.cost(first + arrival) + toEnd.cost(first + arrival) <= limit
            && !graph.at(stage + 1).get(arrival)) {
          add(within, stage, arrival, limit);
        }
      }
    }
    return new PriorityQueue<>(within);
  }

  private void add(List<Detour> within, int stage, int arrival, double limit) {
    Star leaving = graph.leaving();
    int from = stage * graph.size() + arrival;
    for (int slot = leaving.first[arrival]; slot < leaving.first[arrival + 1]; slot++) {
      int to = stage * graph.size() + leaving.ends[slot];
      int move = leaving.moves[slot];
      double cost = fromStart.cost(from) + leaving.costs[slot] + toEnd.cost(to);
      if (cost <= limit && !turnsBack(from, move, to) && mayDiffer(from, move, to)) {
        within.add(new Detour(cost, stage, move, from, to));
      }
    }
  }

  /** Whether its way makes the move there and back: so do most that lead far off and home again. */
  private boolean turnsBack(int from, int move, int to) {
    return isBack(fromStart.move(from), move) || isBack(move, toEnd.move(to));
  }

  private boolean isBack(int move, int next) {
    return move >= 0 && next >= 0 && graph.moves().link(move) == graph.moves().link(next);
  }

  Way way(Detour detour) {
    List<Step> steps = new ArrayList<>(fromStart.steps(detour.from()));
    Collections.reverse(steps);
    steps.add(new Step(detour.stage(), graph.moves().get(detour.move())));
    steps.addAll(toEnd.steps(detour.to()));
    return new Way(steps);
  }
}
