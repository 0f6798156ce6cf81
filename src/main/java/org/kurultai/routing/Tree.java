package org.kurultai.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The best ways from one end of a search to all vertices that are near enough: Dijkstra's algorithm
 * over the stages of the graph. It can be taken farther, and then goes on where it stopped.
 */
final class Tree {

  private static final int NONE = -1;

  private final SearchGraph graph;
  private final Star star;
  private final boolean forwards;
  private final double[] costs;
  private final int[] parents;
  private final int[] moves;
  private final OpenVertices open;
  private final BitSet tooFar = new BitSet();
  private final int[] arrived;

  private Tree(SearchGraph graph, Star star, boolean forwards) {
    int vertices = graph.stages() * graph.size();
    this.graph = graph;
    this.star = star;
    this.forwards = forwards;
    this.costs = new double[vertices];
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    this.parents = new int[vertices];
    this.moves = new int[vertices];
    this.open = new OpenVertices(vertices);
    this.arrived = new int[graph.stages()];
    Arrays.fill(arrived, NONE);
  }

  /** The best ways from the start; they lead nowhere yet. */
  static Tree fromStart(SearchGraph graph) {
    Tree tree = new Tree(graph, graph.leaving(), true);
    tree.improve(0, 0, NONE, NONE);
    return tree;
  }

  /** The best ways to the end; they come from nowhere yet. */
  static Tree toEnd(SearchGraph graph) {
    Tree tree = new Tree(graph, graph.leaving().turned(), false);
    int stages = graph.stages();
    graph.at(stages).stream()
        .forEach(at -> tree.improve((stages - 1) * graph.size() + at, 0, NONE, NONE));
    return tree;
  }

  /**
   * Goes on from all vertices that cost no more than the limit of their stage.
   *
   * @param slack by how much the limit is higher than what the stop at the stage's far side costs
   */
  void grow(double slack) {
    tooFar.stream().forEach(vertex -> open.add(vertex, costs[vertex]));
    tooFar.clear();
    while (!open.isEmpty()) {
      int vertex = open.remove();
      int stage = vertex / graph.size();
      if (arrived[stage] != NONE && costs[vertex] > costs[arrived[stage]] + slack) {
        tooFar.set(vertex);
      } else {
        goOn(vertex, stage);
      }
    }
  }

  private void goOn(int vertex, int stage) {
    int first = stage * graph.size();
    int arrival = vertex - first;
    BitSet goals = graph.at(stage + 1);
    if (graph.at(forwards ? stage + 1 : stage).get(arrival)) {
      arrive(vertex, stage);
      if (forwards) {
        return;
      }
    }
    double cost = costs[vertex];
    int end = star.first[arrival + 1];
    for (int slot = star.first[arrival]; slot < end; slot++) {
      int next = star.ends[slot];
      if (forwards || !goals.get(next)) {
        improve(first + next, cost + star.costs[slot], vertex, star.moves[slot]);
      }
    }
  }

  /** At a stop, the stage beyond begins. */
  private void arrive(int vertex, int stage) {
    if (arrived[stage] == NONE) {
      arrived[stage] = vertex;
    }
    int beyond = forwards ? stage + 1 : stage - 1;
    if (beyond >= 0 && beyond < graph.stages()) {
      improve(vertex + (beyond - stage) * graph.size(), costs[vertex], vertex, NONE);
    }
  }

  private void improve(int vertex, double cost, int parent, int move) {
    if (cost < costs[vertex]) {
      costs[vertex] = cost;
      parents[vertex] = parent;
      moves[vertex] = move;
      open.add(vertex, cost);
    }
  }

  /** Whether nothing was too far. */
  boolean isWhole() {
    return tooFar.isEmpty();
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

  /** The steps between a vertex and the root, that at the vertex first. */
  List<Step> steps(int vertex) {
    List<Step> steps = new ArrayList<>();
    for (int next = vertex; next != NONE; next = parents[next]) {
      if (moves[next] != NONE) {
        steps.add(new Step(next / graph.size(), graph.moves().get(moves[next])));
      }
    }
    return steps;
  }
}
