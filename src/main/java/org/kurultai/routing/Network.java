package org.kurultai.routing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kurultai.corridor.network.CorridorNode;

/** The network of one epoch with all moves that anybody may make on it. Immutable and shared. */
final class Network {

  private final Map<String, CorridorNode> places;
  private final Set<String> states;
  private final Map<String, List<Arrival>> arrivalsAt;
  private final Moves moves;
  private final int[] starts;
  private final Map<RouteObjective, Double> spreads = new EnumMap<>(RouteObjective.class);

  /**
   * @param places by slug, and by UN/LOCODE where they have one
   * @param arrivalsAt by the place's slug, the start first
   * @param arrivals how many there are
   */
  Network(
      Map<String, CorridorNode> places,
      Map<String, List<Arrival>> arrivalsAt,
      Moves moves,
      int arrivals) {
    this.places = places;
    this.states =
        places.values().stream()
            .map(CorridorNode::stateCode)
            .collect(Collectors.toUnmodifiableSet());
    this.arrivalsAt = arrivalsAt;
    this.moves = moves;
    this.starts = new int[arrivals];
    for (List<Arrival> there : arrivalsAt.values()) {
      there.forEach(arrival -> starts[arrival.index()] = there.get(0).index());
    }
    for (RouteObjective objective : RouteObjective.values()) {
      spreads.put(objective, spreadOf(objective));
    }
  }

  /** The place with this slug or UN/LOCODE; null where there is none. */
  @Nullable CorridorNode place(String key) {
    return places.get(key);
  }

  /** Whether a place lies in the state. */
  boolean touches(String state) {
    return states.contains(state);
  }

  /** How goods may come to a place, by its slug; first, that they start there. */
  List<Arrival> arrivalsAt(String place) {
    return arrivalsAt.getOrDefault(place, List.of());
  }

  /** How many arrivals there are. */
  int arrivals() {
    return starts.length;
  }

  /** The index of the arrival that starts at the place of another: one number for each place. */
  int start(int arrival) {
    return starts[arrival];
  }

  Moves moves() {
    return moves;
  }

  /** The most by which a move is dearer where goods came in one way than where they start. */
  double spread(RouteObjective objective) {
    return Objects.requireNonNull(spreads.get(objective));
  }

  /** All moves from a place take the same links in the same order, however goods came there. */
  private double spreadOf(RouteObjective objective) {
    double[] costs = moves.costs(objective);
    double spread = 0;
    for (List<Arrival> arrivals : arrivalsAt.values()) {
      int start = moves.first(arrivals.get(0).index());
      for (Arrival arrival : arrivals) {
        int first = moves.first(arrival.index());
        for (int move = first; move < moves.first(arrival.index() + 1); move++) {
          spread = Math.max(spread, costs[move] - costs[start + move - first]);
        }
      }
    }
    return spread;
  }
}
