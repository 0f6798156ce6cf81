package org.kurultai.insight.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Api;
import org.kurultai.ReleaseFile.Row;
import org.kurultai.Rows;
import org.kurultai.insight.CutPeriod;
import org.kurultai.insight.CutPeriod.Part;

/**
 * The parts of any partition of a period sum to the whole: what lies in several of them, as the
 * files say, counts in each.
 */
@QuarkusTest
class PartitionTest {

  /**
   * Which meetings count.
   *
   * @param asked by a filter of the API
   * @param rows by the files
   */
  record Which(String asked, Predicate<Map<String, String>> rows) {}

  private static final List<Which> FILTERS =
      List.of(
          new Which("", row -> true),
          new Which(
              "anyState: [\"KZ\", \"UZ\"]",
              row -> Rows.holds(row, "states", "KZ") || Rows.holds(row, "states", "UZ")),
          new Which("tracks: [HIGH_LEVEL]", row -> Rows.is(row, "track", "HIGH_LEVEL")),
          new Which(
              "topics: [\"trade\", \"transport\"]",
              row -> Rows.holds(row, "topics", "trade") || Rows.holds(row, "topics", "transport")));

  static Stream<Arguments> cuts() {
    List<Arguments> cuts = new ArrayList<>();
    CutPeriod.random(11, 8)
        .forEach(period -> cuts.add(Arguments.of(period, FILTERS.get(cuts.size() % 4))));
    return cuts.stream();
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("cuts")
  void counts_by_any_key(CutPeriod period, Which which) {
    for (MeetingKey key : MeetingKey.values()) {
      String field = "meetingCounts(by: %s, filter: {%s %%s}) { key count }";
      JsonNode data = Api.data(period.query(field.formatted(key, which.asked())));
      Map<String, Integer> whole = counts(data.path("whole"));
      assertThat(whole).as(key.name()).isNotEmpty();
      again(period, which, (row, part) -> valuesIn(key.name(), row, part), whole);
      Map<String, Integer> parts = new TreeMap<>();
      for (int i = 0; i < period.parts().size(); i++) {
        counts(data.path("part" + i)).forEach((it, count) -> parts.merge(it, count, Integer::sum));
      }
      assertThat(parts).as(key.name()).isEqualTo(whole);
    }
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("cuts")
  void lists_of_meetings(CutPeriod period, Which which) {
    String field = "meetings(filter: {%s %%s}) { totalCount }";
    JsonNode data = Api.data(period.query(field.formatted(which.asked())));
    Map<String, Integer> whole = new TreeMap<>();
    again(period, which, (row, part) -> List.of("all"), whole);
    int parts = 0;
    for (int i = 0; i < period.parts().size(); i++) {
      parts += data.path("part" + i).path("totalCount").asInt();
    }
    assertThat(parts)
        .isPositive()
        .isEqualTo(data.at("/whole/totalCount").asInt() + whole.getOrDefault("all", 0));
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("cuts")
  void totals_and_points_of_the_agenda(CutPeriod period, Which which) {
    for (TimeBucket by : TimeBucket.values()) {
      String field =
          "agenda(by: %s, filter: {%s %%s}) { topic { slug } total points { period count } }"
              .formatted(by, which.asked());
      Map<String, Integer> whole = agenda(field.formatted(period.whole().asked()));
      assertThat(whole).isNotEmpty();
      again(period, which, (row, part) -> pointsIn(by.name(), row, part), whole);
      Map<String, Integer> parts = new TreeMap<>();
      for (Part part : period.parts()) {
        agenda(field.formatted(part.asked()))
            .forEach((it, count) -> parts.merge(it, count, Integer::sum));
      }
      assertThat(parts).as(by.name()).isEqualTo(whole);
    }
  }

  /** What a meeting counts for in a part. */
  private interface Counting {
    List<String> keys(Map<String, String> row, Part part);
  }

  /** Adds what is counted once more, since it lies in several parts. */
  private static void again(
      CutPeriod period, Which which, Counting counting, Map<String, Integer> counts) {
    for (Map<String, String> row : Counted.MEETINGS) {
      Row meeting = new Row(row);
      String end = row.get("end_date").isEmpty() ? "start_date" : "end_date";
      if (which.rows().test(row) && !row.get("start_date").isEmpty()) {
        for (Part part : period.again(meeting.firstDay("start_date"), meeting.lastDay(end))) {
          counting.keys(row, part).forEach(key -> counts.merge(key, 1, Integer::sum));
        }
      }
    }
  }

  /** In a part that a meeting lasts into it counts in the first stretch. */
  private static List<String> valuesIn(String key, Map<String, String> row, Part part) {
    boolean ofTime = key.equals("YEAR") || key.equals("QUARTER") || key.equals("MONTH");
    List<String> values = Counted.values(key, row);
    return !ofTime || values.isEmpty()
        ? values
        : Counted.values(key, Map.of("start_date", part.from()));
  }

  private static List<String> pointsIn(String by, Map<String, String> row, Part part) {
    List<String> keys = new ArrayList<>(valuesIn(by, row, part));
    keys.add("total");
    return Counted.values("TOPIC", row).stream()
        .flatMap(topic -> keys.stream().map(key -> topic + ' ' + key))
        .toList();
  }

  private static Map<String, Integer> counts(JsonNode buckets) {
    Map<String, Integer> counts = new TreeMap<>();
    buckets.forEach(it -> put(counts, it.path("key").asText(), it.path("count").asInt()));
    return counts;
  }

  private static Map<String, Integer> agenda(String field) {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode trend : Api.data("{ agenda: " + field + " }").path("agenda")) {
      String topic = trend.at("/topic/slug").asText() + ' ';
      put(counts, topic + "total", trend.path("total").asInt());
      trend
          .path("points")
          .forEach(it -> put(counts, topic + it.path("period").asText(), it.path("count").asInt()));
    }
    return counts;
  }

  private static void put(Map<String, Integer> counts, String key, int count) {
    if (count > 0) {
      counts.put(key, count);
    }
  }
}
