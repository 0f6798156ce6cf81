package org.kurultai.routing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kurultai.corridor.network.CorridorNode;
import org.kurultai.corridor.network.Mode;
import org.kurultai.corridor.network.Segment;

/** Works out in which ways goods can come to each place, and how they can go on from there. */
final class NetworkBuilder {

  private final Pace pace;
  private final Map<String, CorridorNode> places = new HashMap<>();
  private final Map<String, List<Link>> linksFrom = new HashMap<>();
  private final Map<Key, Arrival> known = new HashMap<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private final Map<String, List<Arrival>> arrivalsAt = new HashMap<>();
  private final List<Move> moves = new ArrayList<>();

  private record Key(String place, @Nullable Mode mode, @Nullable Integer gauge) {}

  private NetworkBuilder(Pace pace) {
    this.pace = pace;
  }

  /**
   * The network of these places and segments. A segment without one of its places is left out: it
   * was written after the places had been read, and the next epoch will know both.
   *
   * @param corridors by segment, the slugs of the corridors that it is part of
   */
  static Network build(
      Pace pace,
      List<CorridorNode> places,
      List<Segment> segments,
      Map<String, List<String>> corridors) {
    NetworkBuilder builder = new NetworkBuilder(pace);
    places.forEach(builder::add);
    for (int index = 0; index < segments.size(); index++) {
      Segment segment = segments.get(index);
      builder.add(
          new Link(
              index,
              segment,
              pace.over(segment),
              corridors.getOrDefault(segment.slug(), List.of())));
    }
    return builder.build();
  }

  private void add(CorridorNode place) {
    places.put(place.slug(), place);
    if (place.unLocode() != null) {
      places.put(place.unLocode(), place);
    }
    arrival(place, null, null);
  }

  private void add(Link link) {
    Segment segment = link.segment();
    if (places.containsKey(segment.fromNode()) && places.containsKey(segment.toNode())) {
      linksFrom.computeIfAbsent(segment.fromNode(), first -> new ArrayList<>()).add(link);
      if (segment.bidirectional()) {
        linksFrom.computeIfAbsent(segment.toNode(), first -> new ArrayList<>()).add(link);
      }
    }
  }

  private Network build() {
    // Moves lead to arrivals that were not known before: the list grows while it is gone through.
    for (int i = 0; i < arrivals.size(); i++) {
      Arrival from = arrivals.get(i);
      for (Link link : linksFrom.getOrDefault(from.place().slug(), List.of())) {
        moves.add(move(from, link));
      }
    }
    return new Network(places, arrivalsAt, new Moves(moves, arrivals.size()), arrivals.size());
  }

  private Move move(Arrival from, Link link) {
    Segment segment = link.segment();
    Mode mode = segment.mode();
    boolean onward = segment.fromNode().equals(from.place().slug());
    CorridorNode place =
        Objects.requireNonNull(places.get(onward ? segment.toNode() : segment.fromNode()));
    Integer before = from.mode() == mode ? from.gauge() : null;
    Integer gauge = segment.gaugeMm() == null ? before : segment.gaugeMm();
    boolean transshipment = from.mode() != null && from.mode() != mode;
    boolean gaugeBreak = before != null && !before.equals(gauge);
    boolean border = !from.place().stateCode().equals(place.stateCode());
    BigDecimal hours = link.hours();
    hours = transshipment ? hours.add(pace.transshipment()) : hours;
    hours = gaugeBreak ? hours.add(pace.gaugeBreak()) : hours;
    hours = border ? hours.add(pace.acrossBorder(mode)) : hours;
    Arrival to = arrival(place, mode, gauge);
    return new Move(moves.size(), link, from, to, transshipment, gaugeBreak, border, hours);
  }

  private Arrival arrival(CorridorNode place, @Nullable Mode mode, @Nullable Integer gauge) {
    return known.computeIfAbsent(
        new Key(place.slug(), mode, gauge),
        fresh -> {
          Arrival arrival = new Arrival(arrivals.size(), place, mode, gauge);
          arrivals.add(arrival);
          arrivalsAt.computeIfAbsent(place.slug(), first -> new ArrayList<>()).add(arrival);
          return arrival;
        });
  }
}
