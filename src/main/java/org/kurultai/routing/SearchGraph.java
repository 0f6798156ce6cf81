package org.kurultai.routing;

import java.util.AbstractSet;
import java.util.ArrayList;
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
import org.kurultai.corridor.network.InfrastructureStatus;
import org.kurultai.corridor.network.Mode;

/**
 * The network as one search may use it, for JGraphT: nothing is copied. A vertex is an arrival on
 * one stage of the way (stage by stage in one number); a stage ends where the next stop is reached,
 * and the last one in a single vertex, in whatever way goods arrive.
 *
 * <p>Of JGraphT's interface it answers what shortest paths need: the edges at a vertex and what
 * they are. For the rest it is an empty graph that cannot be changed.
 */
final class SearchGraph extends GraphDelegator<Integer, Step> {

  private static final long serialVersionUID = 1L;

  private final transient RouteObjective objective;
  private final transient Network network;
  private final transient List<CorridorNode> stops;
  private final transient Set<Mode> modes;
  private final transient Set<InfrastructureStatus> statuses;
  private final transient List<BitSet> goals = new ArrayList<>();
  private final BitSet closed = new BitSet();
  private final int arrivals;

  SearchGraph(Search search) {
    super(new AsUnmodifiableGraph<>(new DirectedWeightedPseudograph<>(null, null)));
    this.objective = search.minimize();
    this.network = search.network();
    this.stops = search.stops();
    this.modes = search.modes();
    this.statuses = search.statuses();
    this.arrivals = network.arrivals();
    for (CorridorNode stop : stops.subList(1, stops.size())) {
      BitSet goal = new BitSet();
      network.arrivalsAt(stop).forEach(arrival -> goal.set(arrival.index()));
      goals.add(goal);
    }
    network.places().stream()
        .filter(place -> !search.isOpen(place))
        .flatMap(place -> network.arrivalsAt(place).stream())
        .forEach(arrival -> closed.set(arrival.index()));
  }

  /** The vertex at which all ways start. */
  Integer start() {
    return network.arrivalsAt(stops.get(0)).get(0).index();
  }

  /** The vertex at which all ways end. */
  Integer end() {
    return stages() * arrivals;
  }

  private int stages() {
    return goals.size();
  }

  @Override
  public Set<Step> outgoingEdgesOf(Integer vertex) {
    Steps steps = new Steps();
    if (!vertex.equals(end())) {
      int stage = vertex / arrivals;
      for (Move move : network.leaving(vertex % arrivals)) {
        steps.add(stage, move);
      }
    }
    return steps;
  }

  @Override
  public Set<Step> incomingEdgesOf(Integer vertex) {
    Steps steps = new Steps();
    if (vertex.equals(end())) {
      for (Arrival arrival : network.arrivalsAt(stops.get(stages()))) {
        steps.addAll(stages() - 1, network.arriving(arrival.index()));
      }
      return steps;
    }
    int stage = vertex / arrivals;
    List<Move> moves = network.arriving(vertex % arrivals);
    // Moves of the stage before lead here if this is where it ends, those of this stage if not.
    for (int from = Math.max(0, stage - 1); from <= stage; from++) {
      for (Move move : moves) {
        if (target(from, move) == vertex) {
          steps.add(from, move);
        }
      }
    }
    return steps;
  }

  /** The vertex that a move leads to. */
  private int target(int stage, Move move) {
    int arrival = move.to().index();
    int reached = goals.get(stage).get(arrival) ? stage + 1 : stage;
    return reached == stages() ? end() : reached * arrivals + arrival;
  }

  @Override
  public Integer getEdgeSource(Step step) {
    return step.from();
  }

  @Override
  public Integer getEdgeTarget(Step step) {
    return step.to();
  }

  @Override
  public double getEdgeWeight(Step step) {
    return step.move().cost(objective);
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
        return end() + 1;
      }
    };
  }

  @Override
  public boolean containsVertex(Integer vertex) {
    return vertex >= 0 && vertex <= end();
  }

  @Override
  public GraphType getType() {
    return DefaultGraphType.directedPseudograph().asWeighted();
  }

  /** Distinct by construction, so nothing is hashed. */
  private final class Steps extends AbstractSet<Step> {

    private final List<Step> steps = new ArrayList<>();

    void addAll(int stage, List<Move> moves) {
      for (Move move : moves) {
        add(stage, move);
      }
    }

    /** Adds the move on a stage, if the search allows it there. */
    void add(int stage, Move move) {
      if (isUsed(stage, move.from()) && isAllowed(move)) {
        steps.add(
            new Step(stage, stage * arrivals + move.from().index(), target(stage, move), move));
      }
    }

    /** Goods start once only; other starts are vertices that nothing leads to. */
    private boolean isUsed(int stage, Arrival from) {
      return !from.isStart() || (stage == 0 && from.index() == start());
    }

    private boolean isAllowed(Move move) {
      return modes.contains(move.mode())
          && statuses.contains(move.status())
          && !closed.get(move.to().index());
    }

    @Override
    public Iterator<Step> iterator() {
      return steps.iterator();
    }

    @Override
    public int size() {
      return steps.size();
    }
  }
}
