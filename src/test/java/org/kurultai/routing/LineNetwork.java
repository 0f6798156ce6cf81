package org.kurultai.routing;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kurultai.corridor.network.CorridorNode;
import org.kurultai.corridor.network.InfrastructureStatus;
import org.kurultai.corridor.network.Mode;
import org.kurultai.corridor.network.NodeKind;
import org.kurultai.corridor.network.Segment;
import org.kurultai.source.Confidence;
import org.kurultai.state.Location;

/** The network of some lines, without Postgres. */
final class LineNetwork {

  private static final Pace PACE =
      new Pace(
          new SmallRyeConfigBuilder()
              .withMapping(RoutingConfig.class)
              .build()
              .getConfigMapping(RoutingConfig.class));

  private LineNetwork() {}

  /**
   * @param states of all places, by their slugs
   */
  static Network of(List<Line> lines, Map<String, String> states) {
    Map<String, Long> directions =
        lines.stream().collect(Collectors.groupingBy(Line::slug, Collectors.counting()));
    List<Segment> segments =
        lines.stream()
            .collect(Collectors.toMap(Line::slug, Function.identity(), (onward, back) -> onward))
            .values()
            .stream()
            .sorted(Comparator.comparing(Line::slug))
            .map(line -> segment(line, directions.get(line.slug()) == 2))
            .toList();
    List<CorridorNode> places =
        states.entrySet().stream().map(place -> place(place.getKey(), place.getValue())).toList();
    return NetworkBuilder.build(PACE, places, segments, Map.of());
  }

  private static CorridorNode place(String slug, String state) {
    return new CorridorNode(
        slug,
        slug,
        null,
        NodeKind.CITY,
        state,
        null,
        new Location(0, 0),
        null,
        Confidence.HIGH,
        List.of());
  }

  private static Segment segment(Line line, boolean bidirectional) {
    return new Segment(
        line.slug(),
        line.from(),
        line.to(),
        Mode.valueOf(line.mode()),
        line.km(),
        BigDecimal.valueOf(line.hours(), 2),
        line.gauge() == 0 ? null : line.gauge(),
        InfrastructureStatus.valueOf(line.status()),
        null,
        bidirectional,
        null,
        Confidence.HIGH,
        List.of());
  }
}
