package org.kurultai.corridor;

import java.util.List;
import java.util.stream.Collectors;
import org.kurultai.graphql.scalar.GeoJson;
import org.kurultai.state.Location;

/** Several lines on the globe as one GeoJSON geometry (RFC 7946, section 3.1.5). */
final class MultiLineString {

  private MultiLineString() {}

  /** The geometry; longitude comes before latitude in each of its positions. */
  static GeoJson of(List<List<Location>> lines) {
    return new GeoJson(
        lines.stream()
            .map(MultiLineString::line)
            .collect(
                Collectors.joining(",", "{\"type\":\"MultiLineString\",\"coordinates\":[", "]}")));
  }

  private static String line(List<Location> points) {
    return points.stream()
        .map(point -> "[" + point.longitude() + ',' + point.latitude() + ']')
        .collect(Collectors.joining(",", "[", "]"));
  }
}
