package org.kurultai.corridor;

import java.util.List;
import java.util.stream.Collectors;
import org.kurultai.graphql.scalar.GeoJson;
import org.kurultai.state.Location;

/** Lines on the globe as GeoJSON geometries; longitude comes before latitude in each position. */
public final class Lines {

  private Lines() {}

  /** One line through at least two points (RFC 7946, section 3.1.4). */
  public static GeoJson lineString(List<Location> points) {
    return new GeoJson("{\"type\":\"LineString\",\"coordinates\":" + positions(points) + '}');
  }

  /** Several lines as one geometry (RFC 7946, section 3.1.5). */
  static GeoJson multiLineString(List<List<Location>> lines) {
    return new GeoJson(
        lines.stream()
            .map(Lines::positions)
            .collect(
                Collectors.joining(",", "{\"type\":\"MultiLineString\",\"coordinates\":[", "]}")));
  }

  private static String positions(List<Location> points) {
    return points.stream()
        .map(point -> "[" + point.longitude() + ',' + point.latitude() + ']')
        .collect(Collectors.joining(",", "[", "]"));
  }
}
