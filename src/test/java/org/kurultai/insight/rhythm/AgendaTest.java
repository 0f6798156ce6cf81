package org.kurultai.insight.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;
import org.kurultai.store.Statements;

@QuarkusTest
class AgendaTest {

  private static final String TRENDS =
      "topic { slug name } total shift points { period count share }";

  @Inject Statements statements;

  /** Its meetings stand in one year of the files each, or in none: no date is ambiguous. */
  @ParameterizedTest
  @CsvSource({"YEAR, 2020, 2026", "YEAR, 2015, 2024", "QUARTER, 2022, 2025", "MONTH, 2024, 2024"})
  void a_topic_has_the_counts_and_shares_that_the_files_give(String by, int from, int to) {
    List<Map<String, String>> held =
        Counted.MEETINGS.stream()
            .filter(row -> row.get("start_date").compareTo(String.valueOf(from)) >= 0)
            .filter(row -> row.get("start_date").compareTo(to + "~") <= 0)
            .toList();
    Map<String, Long> all = Counted.by(by, held);
    JsonNode agenda =
        agenda("by: %s, filter: {period: {from: \"%d\", to: \"%d\"}}".formatted(by, from, to));
    List<String> expected = new ArrayList<>(Counted.by("TOPIC", held).keySet());
    Comparator<String> mostFirst =
        Comparator.comparing(topic -> -Counted.by("TOPIC", held).get(topic));
    expected.sort(mostFirst.thenComparing(Comparator.naturalOrder()));
    assertThat(agenda.findValuesAsText("slug")).isEqualTo(expected);
    for (JsonNode trend : agenda) {
      String topic = trend.at("/topic/slug").asText();
      List<Map<String, String>> with =
          held.stream().filter(row -> Counted.values("TOPIC", row).contains(topic)).toList();
      Map<String, Long> counts = Counted.by(by, with);
      assertThat(trend.path("total").asInt()).isEqualTo(with.size());
      for (JsonNode point : trend.path("points")) {
        String period = point.path("period").asText();
        long count = counts.getOrDefault(period, 0L);
        long meetings = all.getOrDefault(period, 0L);
        assertThat(point.path("count").asLong()).as(topic + period).isEqualTo(count);
        assertThat(point.path("share").asDouble())
            .isEqualTo(meetings == 0 ? 0 : (double) count / meetings);
      }
      assertThat(trend.path("shift").asDouble())
          .as(topic)
          .isCloseTo(shift(trend.path("points"), all), within(1e-12));
    }
  }

  private static double shift(JsonNode points, Map<String, Long> all) {
    int half = points.size() / 2;
    double[] shares = new double[2];
    for (int i = 0; i < 2; i++) {
      long topics = 0;
      long meetings = 0;
      for (int n = 0; n < half; n++) {
        JsonNode point = points.get(i == 0 ? n : points.size() - 1 - n);
        topics += point.path("count").asLong();
        meetings += all.getOrDefault(point.path("period").asText(), 0L);
      }
      shares[i] = meetings == 0 ? 0 : (double) topics / meetings;
    }
    return shares[1] - shares[0];
  }

  /**
   * The council met in 2023 (trade was no topic), 2024 and 2025; rows of meetings.csv, by hand in
   * the assertion below.
   */
  @Test
  void an_empty_stretch_has_a_share_of_zero() {
    JsonNode agenda =
        agenda("filter: {forums: [\"tr-uz-hlscc\"], period: {from: \"1990\", to: \"1993\"}}");
    assertThat(agenda).isEmpty();
    JsonNode first = agenda("filter: {forums: [\"tr-uz-hlscc\"], period: {from: \"1999\"}}").get(0);
    assertThat(first.at("/points/0").toString())
        .isEqualTo("{\"period\":\"1999\",\"count\":0,\"share\":0.0}");
  }

  @Test
  void the_agenda_is_by_year_if_nothing_is_said() {
    assertThat(agenda("filter: null")).isEqualTo(agenda("by: YEAR"));
    assertThat(agenda("first: 1").at("/0/points/0/period").asText()).isEqualTo("1992");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOTAL, ASC", "TOTAL, DESC", "SHIFT, ASC", "SHIFT, DESC"})
  void topics_stand_in_the_order_that_is_asked_for(String order) {
    String field = order.substring(0, order.indexOf(',')).toLowerCase(java.util.Locale.ROOT);
    String asked = "orderBy: {field: %s, direction: %s}".formatted((Object[]) order.split(", "));
    JsonNode all = agenda(asked);
    List<Double> values = new ArrayList<>();
    all.forEach(trend -> values.add(trend.path(field).asDouble()));
    assertThat(values)
        .isSortedAccordingTo(
            order.endsWith("ASC") ? Comparator.naturalOrder() : Comparator.reverseOrder());
    JsonNode some = agenda(asked + ", first: 5");
    assertThat(some).hasSize(5);
    assertThat(some.findValuesAsText("slug")).isEqualTo(all.findValuesAsText("slug").subList(0, 5));
  }

  /**
   * Whatever year the period is cut at, a topic's meetings of both parts are those of the whole.
   */
  @ParameterizedTest
  @ValueSource(ints = {2012, 2019, 2023, 2025})
  void the_points_of_two_parts_of_a_period_are_those_of_the_whole(int cut) {
    String filter = "filter: {anyState: [\"TR\"], period: {from: \"2009\", to: \"2026\"}}";
    for (JsonNode trend : agenda(filter)) {
      List<JsonNode> joined = new ArrayList<>();
      for (String part :
          List.of(filter.replace("2026", "" + (cut - 1)), filter.replace("2009", "" + cut))) {
        agenda(part)
            .forEach(
                it -> {
                  if (it.path("topic").equals(trend.path("topic"))) {
                    it.path("points").forEach(joined::add);
                  }
                });
      }
      List<JsonNode> whole = new ArrayList<>();
      trend.path("points").forEach(whole::add);
      whole.removeIf(point -> point.path("count").asInt() == 0);
      joined.removeIf(point -> point.path("count").asInt() == 0);
      assertThat(joined).as(trend.path("topic").toString()).isEqualTo(whole);
    }
  }

  @Test
  void what_cannot_be_served_is_refused() {
    assertThat(
            Api.error("{ agenda(filter: {topics: [\"tradee\"]}) { total } }")
                .at("/extensions/argument")
                .asText())
        .isEqualTo("filter.topics[0]");
    assertThat(Api.error("{ agenda(first: 0) { total } }").at("/extensions/argument").asText())
        .isEqualTo("first");
    assertThat(
            Api.error(
                    "{ agenda(by: MONTH, filter: {period: {from: \"1000\", to: \"9999\"}}) { total } }")
                .at("/extensions/argument")
                .asText())
        .isEqualTo("filter.period");
  }

  @Test
  void an_agenda_takes_one_statement_and_its_topics_another() {
    long before = statements.issued();
    agenda("by: MONTH");
    assertThat(statements.issued() - before).isEqualTo(2);
  }

  private static JsonNode agenda(String arguments) {
    return Api.data("{ agenda(" + arguments + ") { " + TRENDS + " } }").path("agenda");
  }
}
