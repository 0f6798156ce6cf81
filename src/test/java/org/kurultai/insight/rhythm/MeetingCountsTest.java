package org.kurultai.insight.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;
import org.kurultai.Rows;

@QuarkusTest
class MeetingCountsTest {

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"YEAR", "QUARTER", "MONTH"})
  void a_key_counts_what_the_files_hold_the_largest_first(MeetingKey key) {
    List<Map.Entry<String, Long>> expected =
        new ArrayList<>(Counted.by(key.name(), Counted.MEETINGS).entrySet());
    expected.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    assertThat(expected).hasSizeGreaterThan(2);
    Map<String, Long> counts = counts(key.name(), "");
    assertThat(new ArrayList<>(counts.entrySet())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "YEAR, 1992, 2026, 35",
    "QUARTER, 1992-Q1, 2026-Q4, 140",
    "MONTH, 1992-01, 2026-12, 420"
  })
  void time_stands_in_its_order_with_empty_stretches(String key, String from, String to, int size) {
    Map<String, Long> counts = counts(key, "filter: {period: {from: \"1992\", to: \"2026\"}}");
    assertThat(counts).hasSize(size);
    List<String> keys = new ArrayList<>(counts.keySet());
    assertThat(keys).isSorted().startsWith(from).endsWith(to);
    assertThat(counts).containsValue(0L);
    counts.values().removeIf(count -> count == 0);
    assertThat(counts).isEqualTo(Counted.by(key, Counted.MEETINGS));
  }

  /** The record's first dated meeting is of 1992; what is open ends with the meetings. */
  @Test
  void an_open_period_ends_with_the_first_and_last_meeting() {
    List<String> years = List.copyOf(Counted.by("YEAR", Counted.MEETINGS).keySet());
    assertThat(new ArrayList<>(counts("YEAR", "").keySet()))
        .startsWith("1992", "1993", "1994")
        .endsWith(years.get(years.size() - 1));
    assertThat(counts("YEAR", "filter: {period: {from: \"1990\", to: \"1993\"}}").toString())
        .isEqualTo("{1990=0, 1991=0, 1992=1, 1993=0}");
    assertThat(counts("MONTH", "filter: {topics: []}")).isEmpty();
    assertThat(
            counts("QUARTER", "filter: {topics: [], period: {from: \"2026-02\", to: \"2026-04\"}}"))
        .hasToString("{2026-Q1=0, 2026-Q2=0}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anyState: [\"KZ\", \"UZ\"]",
        "organizations: [\"ots\"], topics: [\"transport\", \"energy\"]",
        "tracks: [MID_LEVEL], period: {from: \"2023-05-11\", to: \"2025-06\"}",
        "persons: [\"hakan-fidan\"]",
        "text: \"trade\", minConfidence: HIGH"
      })
  void counts_add_up_to_the_total_where_a_meeting_has_one_value_of_the_key(String filter) {
    int total = total(filter);
    assertThat(total).isPositive();
    for (String key : List.of("KIND", "TRACK", "CONFIDENCE")) {
      assertThat(sum(counts(key, "filter: {" + filter + "}"))).as(key).isEqualTo(total);
    }
    String dated = filter + (filter.contains("period") ? "" : " period: {from: \"1900\"}");
    assertThat(sum(counts("YEAR", "filter: {" + dated + "}"))).isEqualTo(total(dated));
  }

  @ParameterizedTest
  @CsvSource({
    "FORUM, forums",
    "HOST_STATE, hostStates",
    "CITY, cities",
    "ORGANIZATION, organizations",
    "TOPIC, topics",
    "STATE, anyState",
    "KIND, kinds",
    "TRACK, tracks"
  })
  void a_count_is_the_length_of_the_list_of_that_value(String key, String list) {
    String others = "period: {from: \"2024\"}, tracks: [HIGH_LEVEL, MID_LEVEL]";
    String quote = list.equals("kinds") || list.equals("tracks") ? "" : "\"";
    counts(key, "filter: {" + others + "}").entrySet().stream()
        .limit(4)
        .forEach(
            it -> {
              String value = "%s: [%s%s%s]".formatted(list, quote, it.getKey(), quote);
              String filter =
                  list.equals("tracks")
                      ? value + ", period: {from: \"2024\"}"
                      : others + ", " + value;
              assertThat(total(filter)).as(value).isEqualTo(it.getValue().intValue());
            });
  }

  /** Meetings that began in a year, month by month, and quarter by quarter. */
  @ParameterizedTest
  @ValueSource(ints = {2019, 2024, 2025})
  void months_add_up_to_quarters_and_these_to_the_year_where_the_month_is_known(int year) {
    String period = "filter: {period: {from: \"%d\", to: \"%d\"}}".formatted(year, year);
    Map<String, Long> months = counts("MONTH", period);
    Map<String, Long> quarters = counts("QUARTER", period);
    quarters.forEach(
        (quarter, count) -> {
          int first = Integer.parseInt(quarter.substring(6)) * 3 - 2;
          long sum = 0;
          for (int month = first; month < first + 3; month++) {
            sum += months.get("%s-%02d".formatted(quarter.substring(0, 4), month));
          }
          assertThat(sum).as(quarter).isEqualTo(count);
        });
    long ofYearAlone =
        Counted.MEETINGS.stream()
            .filter(row -> row.get("start_date").equals(String.valueOf(year)))
            .count();
    assertThat(sum(quarters) + ofYearAlone).isEqualTo(sum(counts("YEAR", period)));
  }

  @Test
  void values_are_named_in_english() {
    assertThat(label("LEVEL", "HEADS_OF_STATE")).isEqualTo("Heads of state");
    assertThat(label("STATE", "TR")).isEqualTo("Türkiye");
    assertThat(label("TOPIC", "border-management")).isEqualTo("Border management");
    assertThat(label("CITY", "Ankara")).isEqualTo("Ankara");
    assertThat(label("ORGANIZATION", "ots")).isEqualTo("Organization of Turkic States");
    assertThat(label("QUARTER", "2024-Q3")).isEqualTo("Q3 2024");
    assertThat(label("MONTH", "2024-02")).isEqualTo("February 2024");
    assertThat(label("YEAR", "2024")).isEqualTo("2024");
    assertThat(label("FORUM", "tr-uz-hlscc"))
        .isEqualTo(
            Rows.of("forums.csv").stream()
                .filter(row -> row.get("slug").equals("tr-uz-hlscc"))
                .findFirst()
                .orElseThrow()
                .get("name"));
  }

  @Test
  void what_a_list_of_meetings_refuses_is_refused() {
    JsonNode error =
        Api.error("{ meetingCounts(by: CITY, filter: {topics: [\"transprt\"]}) { count } }");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("filter.topics[0]");
    assertThat(error.path("message").asText()).contains("'transport'");
  }

  private static Map<String, Long> counts(String key, String filter) {
    JsonNode buckets =
        Api.data("{ meetingCounts(by: %s, %s) { key count } }".formatted(key, filter))
            .path("meetingCounts");
    Map<String, Long> counts = new LinkedHashMap<>();
    buckets.forEach(it -> counts.put(it.path("key").asText(), it.path("count").asLong()));
    assertThat(counts).hasSize(buckets.size());
    return counts;
  }

  private static String label(String by, String key) {
    JsonNode buckets =
        Api.data("{ meetingCounts(by: " + by + ") { key label } }").path("meetingCounts");
    return StreamSupport.stream(buckets.spliterator(), false)
        .filter(bucket -> bucket.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow()
        .path("label")
        .asText();
  }

  private static int total(String filter) {
    return Api.data("{ meetings(filter: {" + filter + "}) { totalCount } }")
        .at("/meetings/totalCount")
        .asInt();
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
