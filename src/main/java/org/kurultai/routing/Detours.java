package org.kurultai.routing;

import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;

/**
 * All edges that lie on a way, in the order of what the best way over each costs, and then of their
 * numbers.
 *
 * <p>Few are asked for until enough ways are found. So they come in portions: first those whose
 * ways cost half as much again as the best way, then those up to twice that limit, and so on.
 */
final class Detours implements Iterator<Integer> {

  private static final double FIRST_LIMIT = 1.5;

  private final SearchGraph graph;
  private final SingleSourcePaths<Integer, Integer> fromStart;
  private final SingleSourcePaths<Integer, Integer> toEnd;
  private final PriorityQueue<Detour> portion;
  private double limit;
  private double nextLimit;

  /** An edge, and what the best way over it costs. */
  private record Detour(double cost, Integer edge) {}

  /**
   * @param fromStart the best ways from the start to each vertex; one of them to the end
   * @param toEnd the best ways from each vertex to the end
   */
  Detours(
      SearchGraph graph,
      SingleSourcePaths<Integer, Integer> fromStart,
      SingleSourcePaths<Integer, Integer> toEnd) {
    this.graph = graph;
    this.fromStart = fromStart;
    this.toEnd = toEnd;
    this.portion =
        new PriorityQueue<>(Comparator.comparingDouble(Detour::cost).thenComparing(Detour::edge));
    this.nextLimit = FIRST_LIMIT * fromStart.getWeight(graph.end());
  }

  @Override
  public boolean hasNext() {
    while (portion.isEmpty() && nextLimit < Double.POSITIVE_INFINITY) {
      fill();
    }
    return !portion.isEmpty();
  }

  @Override
  public Integer next() {
    return portion.remove().edge();
  }

  /** Takes what costs more than the limit so far, up to the next one. */
  private void fill() {
    double over = limit;
    limit = nextLimit;
    nextLimit = Double.POSITIVE_INFINITY;
    for (int vertex = 0; vertex < graph.end(); vertex++) {
      double before = fromStart.getWeight(vertex);
      // No edge from here has a cheaper way than the vertex itself.
      if (isWithin(before + toEnd.getWeight(vertex))) {
        for (Integer edge : graph.outgoingEdgesOf(vertex)) {
          double cost =
              before + graph.getEdgeWeight(edge) + toEnd.getWeight(graph.getEdgeTarget(edge));
          if (cost > over && isWithin(cost)) {
            portion.add(new Detour(cost, edge));
          }
        }
      }
    }
  }

  private boolean isWithin(double cost) {
    if (cost > limit && cost < Double.POSITIVE_INFINITY) {
      nextLimit = 2 * limit;
    }
    return cost <= limit;
  }
}
