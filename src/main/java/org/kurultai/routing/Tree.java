package org.kurultai.routing;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The best ways from one end of a search to all vertices that are near enough: Dijkstra's algorithm
 * over the stages of the graph. It can be taken farther, and then goes on where it stopped. One
 * stage follows another, so that what is looked at lies close together.
 */
final class Tree {

  private static final int NONE = -1;

  private final SearchGraph graph;
  private final Star star;
  private final @Nullable Tree fromStart;
  private final double[] costs;
  private final int[] parents;
  private final int[] moves;
  private final CheapestFirst open = new CheapestFirst();
  private final BitSet waiting = new BitSet();
  private final int[] arrived;

  /**
   * @param fromStart the other tree; null for that one itself
   */
  private Tree(SearchGraph graph, Star star, @Nullable Tree fromStart) {
    int vertices = graph.stages() * graph.size();
    this.graph = graph;
    this.star = star;
    this.fromStart = fromStart;
    this.costs = new double[vertices];
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    this.parents = new int[vertices];
    this.moves = new int[vertices];
    this.arrived = new int[graph.stages()];
    Arrays.fill(arrived, NONE);
  }

  /** The best ways from the start; they lead nowhere yet. */
  static Tree fromStart(SearchGraph graph) {
    Tree tree = new Tree(graph, graph.leaving(), null);
    tree.begin(0);
    return tree;
  }

  /**
   * The best ways to the end; they come from nowhere yet.
   *
   * @param fromStart tells where whole ways are too dear to go on
   */
  static Tree toEnd(SearchGraph graph, Tree fromStart) {
    Tree tree = new Tree(graph, graph.leaving().turned(), fromStart);
    int stages = graph.stages();
    graph.at(stages).stream().forEach(at -> tree.begin((stages - 1) * graph.size() + at));
    return tree;
  }

  private boolean isForwards() {
    return fromStart == null;
  }

  private void begin(int vertex) {
    set(vertex, 0, NONE, NONE);
    waiting.set(vertex);
  }

  /**
   * Goes on from all vertices that are near enough.
   *
   * @param slack from the start, how much farther than the stop at the far side of each stage; to
   *     the end, by how much whole ways may be dearer than the best
   */
  void grow(double slack) {
    for (int turn = 0; turn < graph.stages(); turn++) {
      grow(isForwards() ? turn : graph.stages() - 1 - turn, slack);
    }
  }

  private void grow(int stage, double slack) {
    int first = stage * graph.size();
    int end = first + graph.size();
    for (int v = waiting.nextSetBit(first); v >= 0 && v < end; v = waiting.nextSetBit(v + 1)) {
      open.add(v - first, costs[v]);
    }
    waiting.clear(first, end);
    while (!open.isEmpty()) {
      double cost = open.least();
      int vertex = first + open.remove();
      if (isTooFar(vertex, stage, slack)) {
        waiting.set(vertex);
      } else if (cost == costs[vertex]) {
        goOn(vertex, stage);
      }
    }
  }

  private boolean isTooFar(int vertex, int stage, double slack) {
    return fromStart == null
        ? arrived[stage] != NONE && costs[vertex] > costs[arrived[stage]] + slack
        : costs[vertex] + fromStart.costs[vertex] > fromStart.best() + slack;
  }

  private double best() {
    return costs[arrived[graph.stages() - 1]];
  }

  private void goOn(int vertex, int stage) {
    int first = stage * graph.size();
    int arrival = vertex - first;
    BitSet goals = graph.at(stage + 1);
    if (graph.at(isForwards() ? stage + 1 : stage).get(arrival)) {
      arrive(vertex, stage);
      if (isForwards()) {
        return;
      }
    }
    double cost = costs[vertex];
    int end = star.first[arrival + 1];
    for (int slot = star.first[arrival]; slot < end; slot++) {
      int next = star.ends[slot];
      double nextCost = cost + star.costs[slot];
      if (nextCost < costs[first + next] && (isForwards() || !goals.get(next))) {
        set(first + next, nextCost, vertex, star.moves[slot]);
        open.add(next, nextCost);
      }
    }
  }

  /** At a stop, the stage beyond begins. */
  private void arrive(int vertex, int stage) {
    if (arrived[stage] == NONE) {
      arrived[stage] = vertex;
    }
    int beyond = isForwards() ? stage + 1 : stage - 1;
    int there = vertex + (beyond - stage) * graph.size();
    if (beyond >= 0 && beyond < graph.stages() && costs[vertex] < costs[there]) {
      set(there, costs[vertex], vertex, NONE);
      waiting.set(there);
    }
  }

  private void set(int vertex, double cost, int parent, int move) {
    costs[vertex] = cost;
    parents[vertex] = parent;
    moves[vertex] = move;
  }

  /** Whether nothing was too far. */
  boolean isWhole() {
    return waiting.isEmpty();
  }

  /** The first vertex found at the far side of a stage; -1 where none is. */
  int arrived(int stage) {
    return arrived[stage];
  }

  /** What the best way costs; no less than that where the vertex is too far. */
  double cost(int vertex) {
    return costs[vertex];
  }

  /** The vertex before, as seen from the tree's root; -1 at the root. */
  int parent(int vertex) {
    return parents[vertex];
  }

  /** The move between a vertex and its parent; -1 where there is none. */
  int move(int vertex) {
    return moves[vertex];
  }

  /** The steps between a vertex and the root, in the order of travel. */
  int[] steps(int vertex) {
    int[] steps = new int[length(vertex)];
    int next = vertex;
    for (int i = 0; i < steps.length; i++) {
      while (moves[next] == NONE) {
        next = parents[next];
      }
      steps[isForwards() ? steps.length - 1 - i : i] = graph.step(next / graph.size(), moves[next]);
      next = parents[next];
    }
    return steps;
  }

  private int length(int vertex) {
    int length = 0;
    for (int next = vertex; next != NONE; next = parents[next]) {
      length += moves[next] == NONE ? 0 : 1;
    }
    return length;
  }
}
