package org.kurultai.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Rows;

/** Pipelines run one way, as the column {@code bidirectional} of segments.csv has it. */
@QuarkusTest
class OneWayTest {

  private static final Map<String, Map<String, String>> PIPELINES =
      Rows.of("segments.csv").stream()
          .filter(row -> row.get("mode").equals("PIPELINE"))
          .collect(Collectors.toMap(row -> row.get("slug"), Function.identity()));

  /** The ends of the segments that can be used in one direction alone. */
  static List<String> no_segment_is_travelled_against_its_direction() {
    return PIPELINES.values().stream()
        .filter(row -> row.get("bidirectional").equals("false"))
        .flatMap(row -> Stream.of(row.get("from"), row.get("to")))
        .distinct()
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @MethodSource
  void no_segment_is_travelled_against_its_direction(String start) {
    Set<String> reached = reachedFrom(start);
    for (String end : no_segment_is_travelled_against_its_direction()) {
      JsonNode ways =
          Ways.of(
              "from: \"%s\", to: \"%s\", modes: [PIPELINE], statuses: [OPERATING, PROPOSED]"
                  .formatted(start, end));
      assertThat(ways.isEmpty()).as(end).isEqualTo(!reached.contains(end));
      ways.path(0).path("legs").forEach(OneWayTest::verify);
    }
  }

  private static void verify(JsonNode leg) {
    Map<String, String> row = PIPELINES.get(leg.at("/segment/slug").asText());
    List<String> ends = List.of(leg.at("/from/slug").asText(), leg.at("/to/slug").asText());
    assertThat(ends).isIn(directions(row));
  }

  private static Set<String> reachedFrom(String start) {
    Set<String> reached = new TreeSet<>(Set.of(start));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      String here = open.remove();
      PIPELINES.values().stream()
          .flatMap(row -> directions(row).stream())
          .filter(ends -> ends.get(0).equals(here) && reached.add(ends.get(1)))
          .forEach(ends -> open.add(ends.get(1)));
    }
    return reached;
  }

  /** Where a segment may be entered and left. */
  private static List<List<String>> directions(Map<String, String> row) {
    List<String> onward = List.of(row.get("from"), row.get("to"));
    return row.get("bidirectional").equals("true")
        ? List.of(onward, List.of(row.get("to"), row.get("from")))
        : List.of(onward);
  }
}
