package org.kurultai.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kurultai.corridor.network.CorridorNode;
import org.kurultai.corridor.network.InfrastructureStatus;
import org.kurultai.corridor.network.Mode;
import org.kurultai.graphql.BadUserInput;
import org.kurultai.store.Reference;
import org.kurultai.store.References;

/**
 * What is searched for on a network. Its places exist, and none of the stops is avoided.
 *
 * @param stops start, what lies on the way, and end; none follows itself
 * @param avoidedPlaces slugs
 */
record Search(
    Network network,
    List<CorridorNode> stops,
    Set<String> avoidedStates,
    Set<String> avoidedPlaces,
    Set<Mode> modes,
    Set<InfrastructureStatus> statuses,
    RouteObjective minimize,
    int alternatives) {

  /** A place or state that a query names. */
  private record Named(String argument, String key) {

    References.Use to(Reference reference) {
      return new References.Use(argument, reference, key);
    }
  }

  /**
   * The places of a query that the network does not know, and the states that no place of it lies
   * in: the record may know them.
   */
  static References unknown(RouteQuery query, Network network) {
    List<Named> places = new ArrayList<>(stops(query));
    places.addAll(named("query.avoidNodes", query.avoidNodes()));
    places.removeIf(place -> network.place(place.key()) != null);
    List<Named> states = named("query.avoidStates", query.avoidStates());
    states.removeIf(state -> network.touches(state.key()));
    return new References(
        Stream.concat(
                places.stream().map(place -> place.to(Reference.PLACE)),
                states.stream().map(state -> state.to(Reference.STATE)))
            .toList());
  }

  /** The search that a query asks for; null where the network does not know all of its places. */
  static @Nullable Search of(RouteQuery query, Network network) {
    Set<String> avoidedStates = new HashSet<>(given(query.avoidStates(), List.of()));
    Set<String> avoidedPlaces = new HashSet<>();
    for (String key : given(query.avoidNodes(), List.<String>of())) {
      CorridorNode place = network.place(key);
      if (place == null) {
        return null;
      }
      avoidedPlaces.add(place.slug());
    }
    List<CorridorNode> stops = new ArrayList<>();
    for (Named stop : stops(query)) {
      CorridorNode place = network.place(stop.key());
      if (place == null) {
        return null;
      }
      refuse(stop, avoidedStates.contains(place.stateCode()), place.stateCode(), "avoidStates");
      refuse(stop, avoidedPlaces.contains(place.slug()), place.slug(), "avoidNodes");
      if (stops.isEmpty() || !stops.get(stops.size() - 1).slug().equals(place.slug())) {
        stops.add(place);
      }
    }
    return new Search(
        network,
        List.copyOf(stops),
        avoidedStates,
        avoidedPlaces,
        enumSet(Mode.class, given(query.modes(), RouteQuery.DEFAULT_MODES)),
        enumSet(InfrastructureStatus.class, given(query.statuses(), RouteQuery.DEFAULT_STATUSES)),
        given(query.minimize(), RouteObjective.TIME),
        given(query.alternatives(), 1));
  }

  private static List<Named> stops(RouteQuery query) {
    List<Named> stops = new ArrayList<>();
    stops.add(new Named("query.from", query.from()));
    stops.addAll(named("query.via", query.via()));
    stops.add(new Named("query.to", query.to()));
    return stops;
  }

  private static List<Named> named(String argument, @Nullable List<String> keys) {
    List<Named> named = new ArrayList<>();
    for (String key : given(keys, List.<String>of())) {
      named.add(new Named(argument + '[' + named.size() + ']', key));
    }
    return named;
  }

  /** Without elements, too, which {@code EnumSet.copyOf} refuses. */
  private static <E extends Enum<E>> Set<E> enumSet(Class<E> type, List<E> values) {
    Set<E> set = EnumSet.noneOf(type);
    set.addAll(values);
    return Collections.unmodifiableSet(set);
  }

  /** What is given as null is as if it were not given. */
  private static <T> T given(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  private static void refuse(Named stop, boolean avoided, String by, String argument) {
    if (avoided) {
      throw new BadUserInput(
          stop.argument(),
          "'%s' is a stop, but %s has '%s': leave out one of them"
              .formatted(stop.key(), argument, by));
    }
  }
}
