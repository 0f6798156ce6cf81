package org.kurultai.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
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
    IntVertexDijkstraShortestPath<Integer> forwards = new IntVertexDijkstraShortestPath<>(graph);
    if (search.alternatives() == 1) {
      GraphPath<Integer, Integer> best = forwards.getPath(graph.start(), graph.end());
      return best == null ? List.of() : List.of(graph.way(best.getEdgeList()));
    }
    SingleSourcePaths<Integer, Integer> fromStart = forwards.getPaths(graph.start());
    GraphPath<Integer, Integer> best = fromStart.getPath(graph.end());
    if (best == null) {
      return List.of();
    }
    SingleSourcePaths<Integer, Integer> toEnd =
        new IntVertexDijkstraShortestPath<>(new EdgeReversedGraph<>(graph)).getPaths(graph.end());
    return alternatives(best.getEdgeList(), fromStart, toEnd);
  }

  private List<Way> alternatives(
      List<Integer> best,
      SingleSourcePaths<Integer, Integer> fromStart,
      SingleSourcePaths<Integer, Integer> toEnd) {
    List<Way> ways = new ArrayList<>(List.of(graph.way(best)));
    BitSet seen = new BitSet();
    best.forEach(seen::set);
    Detours detours = new Detours(graph, fromStart, toEnd);
    while (ways.size() < search.alternatives() && detours.hasNext()) {
      Integer edge = detours.next();
      if (!seen.get(edge)) {
        List<Integer> edges = over(edge, fromStart, toEnd);
        // No edge of it has a better way: that would have come before.
        edges.forEach(seen::set);
        Way way = graph.way(edges);
        if (way.isLoopless() && isDifferent(way, ways)) {
          ways.add(way);
        }
      }
    }
    return ways;
  }

  private List<Integer> over(
      Integer edge,
      SingleSourcePaths<Integer, Integer> fromStart,
      SingleSourcePaths<Integer, Integer> toEnd) {
    List<Integer> edges =
        new ArrayList<>(fromStart.getPath(graph.getEdgeSource(edge)).getEdgeList());
    edges.add(edge);
    List<Integer> rest = new ArrayList<>(toEnd.getPath(graph.getEdgeTarget(edge)).getEdgeList());
    Collections.reverse(rest);
    edges.addAll(rest);
    return edges;
  }

  private boolean isDifferent(Way way, List<Way> better) {
    return better.stream().allMatch(other -> way.differenceFrom(other) >= difference);
  }
}
