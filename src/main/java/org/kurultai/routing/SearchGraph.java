package org.kurultai.routing;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.graph.GraphDelegator;
import org.kurultai.corridor.network.CorridorNode;

/**
 * The network as one search may use it, for JGraphT: nothing is copied. A vertex is an arrival on
 * one stage of the way (stage by stage in one number), an edge likewise a move; a stage ends where
 * the next stop is reached, and the last one in a single vertex, in whatever way goods arrive.
 *
 * <p>Of JGraphT's interface it answers what shortest paths need: the edges at a vertex and what
 * they are. For the rest it is an empty graph that cannot be changed.
 */
final class SearchGraph extends GraphDelegator<Integer, Integer> {

  private static final long serialVersionUID = 1L;

  private final transient Moves moves;
  private final transient List<CorridorNode> stops;
  private final transient Network network;
  private final transient List<BitSet> goals = new ArrayList<>();
  private final BitSet usable;
  private final double[] costs;
  private final int arrivals;
  private final int start;
  private final int end;

  SearchGraph(Search search) {
    super(new AsUnmodifiableGraph<>(new DirectedWeightedPseudograph<>(null, null)));
    this.network = search.network();
    this.stops = search.stops();
    this.moves = network.moves();
    this.costs = moves.costs(search.minimize());
    this.arrivals = network.arrivals();
    this.start = network.arrivalsAt(stops.get(0)).get(0).index();
    this.end = (stops.size() - 1) * arrivals;
    this.usable = moves.usable(search.modes(), search.statuses(), start);
    network.places().stream()
        .filter(place -> !search.isOpen(place))
        .flatMap(place -> network.arrivalsAt(place).stream())
        .flatMapToInt(arrival -> Arrays.stream(moves.arriving(arrival.index())))
        .forEach(usable::clear);
    for (CorridorNode stop : stops.subList(1, stops.size())) {
      BitSet goal = new BitSet();
      network.arrivalsAt(stop).forEach(arrival -> goal.set(arrival.index()));
      goals.add(goal);
    }
  }

  /** The vertex at which all ways start. */
  Integer start() {
    return start;
  }

  /** The vertex at which all ways end. */
  Integer end() {
    return end;
  }

  /** The way along a path's edges. */
  Way way(List<Integer> edges) {
    return new Way(edges.stream().map(this::step).toList());
  }

  private Step step(Integer edge) {
    return new Step(edge / moves.size(), moves.get(edge % moves.size()));
  }

  @Override
  public Set<Integer> outgoingEdgesOf(Integer vertex) {
    if (vertex == end) {
      return Set.of();
    }
    int[] leaving = moves.leaving(vertex % arrivals);
    EdgeSet edges = new EdgeSet(leaving.length);
    add(edges, vertex / arrivals, leaving);
    return edges;
  }

  @Override
  public Set<Integer> incomingEdgesOf(Integer vertex) {
    if (vertex == end) {
      return edgesToEnd();
    }
    int stage = vertex / arrivals;
    int[] arriving = moves.arriving(vertex % arrivals);
    EdgeSet edges = new EdgeSet(2 * arriving.length);
    // Moves of the stage before lead here if this is where it ends, those of this stage if not.
    for (int from = Math.max(0, stage - 1); from <= stage; from++) {
      if (arriving.length > 0 && target(from, arriving[0]) == vertex) {
        add(edges, from, arriving);
      }
    }
    return edges;
  }

  private EdgeSet edgesToEnd() {
    int stage = goals.size() - 1;
    List<int[]> arriving = new ArrayList<>();
    network
        .arrivalsAt(stops.get(stage + 1))
        .forEach(arrival -> arriving.add(moves.arriving(arrival.index())));
    EdgeSet edges = new EdgeSet(arriving.stream().mapToInt(ofOne -> ofOne.length).sum());
    arriving.forEach(ofOne -> add(edges, stage, ofOne));
    return edges;
  }

  /** Adds the moves on a stage that the search may use. */
  private void add(EdgeSet edges, int stage, int[] added) {
    for (int move : added) {
      if (usable.get(move)) {
        edges.append(stage * moves.size() + move);
      }
    }
  }

  /** The vertex that a move leads to. */
  private int target(int stage, int move) {
    int arrival = moves.to(move);
    int reached = goals.get(stage).get(arrival) ? stage + 1 : stage;
    return reached == goals.size() ? end : reached * arrivals + arrival;
  }

  @Override
  public Integer getEdgeSource(Integer edge) {
    return edge / moves.size() * arrivals + moves.from(edge % moves.size());
  }

  @Override
  public Integer getEdgeTarget(Integer edge) {
    return target(edge / moves.size(), edge % moves.size());
  }

  @Override
  public double getEdgeWeight(Integer edge) {
    return costs[edge % moves.size()];
  }

  /** The numbers from 0 on, as searches with arrays need them. */
  @Override
  public Set<Integer> vertexSet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Integer> iterator() {
        return IntStream.range(0, size()).iterator();
      }

      @Override
      public int size() {
        return end + 1;
      }
    };
  }

  @Override
  public boolean containsVertex(Integer vertex) {
    return vertex >= 0 && vertex <= end;
  }

  @Override
  public GraphType getType() {
    return DefaultGraphType.directedPseudograph().asWeighted();
  }
}
