package org.kurultai.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.IntVertexDijkstraShortestPath;
import org.jgrapht.graph.EdgeReversedGraph;

/**
 * Finds the best way, and others that are really different.
 *
 * <p>Each other way is the best that makes some move which the better ones do not: two searches,
 * one from the start and one from the end, tell all of these at once ("single via paths" of
 * Abraham, Delling, Goldberg and Werneck, Alternative Routes in Road Networks, 2010). Listing ways
 * in order, as Yen's algorithm does, would go through thousands that hardly differ before one that
 * does.
 */
final class WayFinder {

  private final SearchGraph graph;
  private final Search search;
  private final double difference;

  /** A step, and what the best way over it costs. */
  private record Candidate(double cost, Step step) {}

  /**
   * @param difference the share of its length in which each way differs from each better one
   */
  WayFinder(Search search, double difference) {
    this.search = search;
    this.graph = new SearchGraph(search);
    this.difference = difference;
  }

  /** As many ways as are asked for, or as there are, the best first. */
  List<Way> find() {
    IntVertexDijkstraShortestPath<Step> forwards = new IntVertexDijkstraShortestPath<>(graph);
    if (search.alternatives() == 1) {
      GraphPath<Integer, Step> best = forwards.getPath(graph.start(), graph.end());
      return best == null ? List.of() : List.of(new Way(best.getEdgeList()));
    }
    SingleSourcePaths<Integer, Step> fromStart = forwards.getPaths(graph.start());
    GraphPath<Integer, Step> best = fromStart.getPath(graph.end());
    if (best == null) {
      return List.of();
    }
    SingleSourcePaths<Integer, Step> toEnd =
        new IntVertexDijkstraShortestPath<>(new EdgeReversedGraph<>(graph)).getPaths(graph.end());
    return alternatives(new Way(best.getEdgeList()), fromStart, toEnd);
  }

  private List<Way> alternatives(
      Way best,
      SingleSourcePaths<Integer, Step> fromStart,
      SingleSourcePaths<Integer, Step> toEnd) {
    List<Way> ways = new ArrayList<>(List.of(best));
    BitSet seen = new BitSet();
    see(best, seen);
    PriorityQueue<Candidate> candidates = candidates(fromStart, toEnd);
    while (ways.size() < search.alternatives() && !candidates.isEmpty()) {
      Step step = candidates.remove().step();
      if (!seen.get(key(step))) {
        Way way = over(step, fromStart, toEnd);
        // No step of it has a better way: that would have come before.
        see(way, seen);
        if (way.isLoopless() && isDifferent(way, ways)) {
          ways.add(way);
        }
      }
    }
    return ways;
  }

  private PriorityQueue<Candidate> candidates(
      SingleSourcePaths<Integer, Step> fromStart, SingleSourcePaths<Integer, Step> toEnd) {
    List<Candidate> candidates = new ArrayList<>();
    for (int vertex = 0; vertex < graph.end(); vertex++) {
      double before = fromStart.getWeight(vertex);
      if (before < Double.POSITIVE_INFINITY) {
        for (Step step : graph.outgoingEdgesOf(vertex)) {
          double cost = before + graph.getEdgeWeight(step) + toEnd.getWeight(step.to());
          if (cost < Double.POSITIVE_INFINITY) {
            candidates.add(new Candidate(cost, step));
          }
        }
      }
    }
    PriorityQueue<Candidate> queue =
        new PriorityQueue<>(
            Math.max(1, candidates.size()),
            Comparator.comparingDouble(Candidate::cost)
                .thenComparingInt(candidate -> key(candidate.step())));
    queue.addAll(candidates);
    return queue;
  }

  private static Way over(
      Step step,
      SingleSourcePaths<Integer, Step> fromStart,
      SingleSourcePaths<Integer, Step> toEnd) {
    List<Step> steps = new ArrayList<>(fromStart.getPath(step.from()).getEdgeList());
    steps.add(step);
    List<Step> rest = new ArrayList<>(toEnd.getPath(step.to()).getEdgeList());
    Collections.reverse(rest);
    steps.addAll(rest);
    return new Way(steps);
  }

  private boolean isDifferent(Way way, List<Way> better) {
    return better.stream().allMatch(other -> way.differenceFrom(other) >= difference);
  }

  private void see(Way way, BitSet seen) {
    way.steps().forEach(step -> seen.set(key(step)));
  }

  /** The step among all steps of all stages. */
  private int key(Step step) {
    return step.stage() * search.network().moves() + step.move().index();
  }
}
