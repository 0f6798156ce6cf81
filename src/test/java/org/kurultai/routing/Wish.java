package org.kurultai.routing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kurultai.corridor.network.InfrastructureStatus;
import org.kurultai.corridor.network.Mode;

/**
 * What is asked for, with a second way to answer it that shares nothing with the first: labels are
 * corrected until none gets better (Bellman and Ford), over what was travelled last in place of how
 * goods arrived.
 *
 * @param stops start, via and end
 */
record Wish(
    List<String> stops,
    List<String> avoidStates,
    List<String> avoidNodes,
    List<String> modes,
    List<String> statuses,
    String objective,
    int alternatives) {

  private record Label(Line last, int gauge, int stage) {}

  String text() {
    return "from: \"%s\", to: \"%s\", via: %s, avoidStates: %s, avoidNodes: %s, modes: %s, statuses: %s, minimize: %s, alternatives: %d"
        .formatted(
            stops.get(0),
            stops.get(stops.size() - 1),
            strings(stops.subList(1, stops.size() - 1)),
            strings(avoidStates),
            strings(avoidNodes),
            modes,
            statuses,
            objective,
            alternatives);
  }

  RouteQuery query() {
    return new RouteQuery(
        stops.get(0),
        stops.get(stops.size() - 1),
        stops.subList(1, stops.size() - 1),
        avoidStates,
        avoidNodes,
        modes.stream().map(Mode::valueOf).toList(),
        statuses.stream().map(InfrastructureStatus::valueOf).toList(),
        RouteObjective.valueOf(objective),
        alternatives);
  }

  boolean allows(Line line) {
    return modes.contains(line.mode())
        && statuses.contains(line.status())
        && !avoidStates.contains(line.toState())
        && !avoidNodes.contains(line.to());
  }

  /** The best trip from the first stop over all others to the last; null where there is none. */
  @Nullable Trip best(List<Line> lines) {
    Map<String, List<Line>> from =
        lines.stream().filter(this::allows).collect(Collectors.groupingBy(Line::from));
    Map<Label, Trip> best = new HashMap<>();
    Deque<Label> open = new ArrayDeque<>();
    relax(stops.get(0), Trip.START, 0, from, best, open);
    Trip arrived = null;
    while (!open.isEmpty()) {
      Label label = open.remove();
      Trip trip = best.get(label);
      if (label.stage() < stops.size() - 1) {
        relax(label.last().to(), trip, label.stage(), from, best, open);
      } else if (arrived == null || trip.compare(arrived, objective) < 0) {
        arrived = trip;
      }
    }
    return arrived;
  }

  private void relax(
      String place,
      Trip trip,
      int stage,
      Map<String, List<Line>> from,
      Map<Label, Trip> best,
      Deque<Label> open) {
    for (Line line : from.getOrDefault(place, List.of())) {
      Trip next = trip.on(line);
      int reached = line.to().equals(stops.get(stage + 1)) ? stage + 1 : stage;
      Label label = new Label(line, next.gauge(), reached);
      Trip known = best.get(label);
      if (known == null || next.compare(known, objective) < 0) {
        best.put(label, next);
        open.add(label);
      }
    }
  }

  private static String strings(List<String> values) {
    return values.stream()
        .collect(Collectors.joining("\", \"", "[\"", "\"]"))
        .replace("[\"\"]", "[]");
  }
}
