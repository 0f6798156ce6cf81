package org.kurultai.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The best ways over each move, told by two trees: what it costs to come to the move, and to go on
 * from there. Most of them loop or hardly differ from a better way, which is told before they are
 * put together.
 */
final class Detours {

  /** Lengths are added up in another order here than along the way. */
  private static final double ROUNDING = 1e-6;

  private final SearchGraph graph;
  private final Star leaving;
  private final Tree fromStart;
  private final Tree toEnd;
  private final double difference;
  private final LengthOff none;
  private final List<LengthOff> better = new ArrayList<>();
  private final int[] passed;
  private int turn;

  /**
   * @param difference the share of its length in which each way differs from each better one
   */
  Detours(SearchGraph graph, Tree fromStart, Tree toEnd, double difference) {
    this.graph = graph;
    this.leaving = graph.leaving();
    this.fromStart = fromStart;
    this.toEnd = toEnd;
    this.difference = difference - ROUNDING;
    this.none = new LengthOff(graph, fromStart, toEnd, new BitSet());
    this.passed = new int[graph.places()];
  }

  /** Rules out all that hardly differ from a way. */
  void differFrom(Way way) {
    better.add(new LengthOff(graph, fromStart, toEnd, way.links()));
  }

  /** Whether its length may lie far enough off all better ways. */
  boolean mayDiffer(Detour detour) {
    double least = difference * none.of(detour);
    for (LengthOff off : better) {
      if (off.of(detour) < least) {
        return false;
      }
    }
    return true;
  }

  /** The numbers of those that cost no more than the limit, the cheapest first. */
  CheapestFirst within(double limit) {
    CheapestFirst within = new CheapestFirst();
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
    return within;
  }

  private void add(CheapestFirst within, int stage, int arrival, double limit) {
    int first = stage * graph.size();
    for (int slot = leaving.first[arrival]; slot < leaving.first[arrival + 1]; slot++) {
      int to = first + leaving.ends[slot];
      double cost = fromStart.cost(first + arrival) + leaving.costs[slot] + toEnd.cost(to);
      if (cost <= limit && !turnsBack(first + arrival, leaving.moves[slot], to)) {
        within.add(stage * leaving.moves.length + slot, cost);
      }
    }
  }

  /** The one with this number. */
  Detour get(int number) {
    int stage = number / leaving.moves.length;
    int slot = number % leaving.moves.length;
    int first = stage * graph.size();
    return new Detour(
        stage, leaving.moves[slot], first + leaving.starts[slot], first + leaving.ends[slot]);
  }

  /** Whether its way makes the move there and back: so do most that lead far off and home again. */
  private boolean turnsBack(int from, int move, int to) {
    return isBack(fromStart.move(from), move) || isBack(move, toEnd.move(to));
  }

  private boolean isBack(int move, int next) {
    return move >= 0 && next >= 0 && graph.moves().link(move) == graph.moves().link(next);
  }

  /**
   * Whether its way passes a place twice on the move's stage. It is followed from the move to both
   * sides at once, for what leads far off most often comes back by the places next to it.
   */
  boolean loops(Detour detour) {
    turn++;
    int stage = detour.stage();
    int before = detour.from();
    int behind = detour.to();
    boolean again = false;
    while (!again && (isOn(stage, before) || isOn(stage, behind))) {
      if (isOn(stage, before)) {
        again = passes(before % graph.size());
        before = fromStart.parent(before);
      }
      if (!again && isOn(stage, behind)) {
        again = passes(behind % graph.size());
        behind = toEnd.parent(behind);
      }
    }
    return again;
  }

  private boolean isOn(int stage, int vertex) {
    return vertex >= stage * graph.size() && vertex < (stage + 1) * graph.size();
  }

  /** Passes the place of an arrival; whether that was passed before. */
  private boolean passes(int arrival) {
    int place = graph.place(arrival);
    boolean again = passed[place] == turn;
    passed[place] = turn;
    return again;
  }

  Way way(Detour detour) {
    int[] before = fromStart.steps(detour.from());
    int[] behind = toEnd.steps(detour.to());
    int[] steps = Arrays.copyOf(before, before.length + 1 + behind.length);
    steps[before.length] = graph.step(detour.stage(), detour.move());
    System.arraycopy(behind, 0, steps, before.length + 1, behind.length);
    return new Way(graph.moves(), steps);
  }
}
