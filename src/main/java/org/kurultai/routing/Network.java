package org.kurultai.routing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
  private final int arrivals;

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
    this.arrivals = arrivals;
  }

  /** The place with this slug or UN/LOCODE; null where there is none. */
  @Nullable CorridorNode place(String key) {
    return places.get(key);
  }

  /** All places; one with a UN/LOCODE comes twice. */
  Collection<CorridorNode> places() {
    return places.values();
  }

  /** Whether a place lies in the state. */
  boolean touches(String state) {
    return states.contains(state);
  }

  /** How goods may come to a place; first, that they start there. */
  List<Arrival> arrivalsAt(CorridorNode place) {
    return arrivalsAt.getOrDefault(place.slug(), List.of());
  }

  /** How many arrivals there are. */
  int arrivals() {
    return arrivals;
  }

  Moves moves() {
    return moves;
  }
}
