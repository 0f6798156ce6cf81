package org.kurultai.insight.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;
import org.kurultai.Rows;
import org.kurultai.Sql;
import org.kurultai.store.Statements;

@QuarkusTest
class AgendaTest {

  private static final String TRENDS =
      "topic { slug name } total shift points { period count share }";

  @Inject Sql sql;
  @Inject Statements statements;

  /** No meeting lasts into the first day of these periods, so those that began in them are all. */
  @ParameterizedTest
  @CsvSource({
    "YEAR, 2020, 2026,",
    "YEAR, 2015, 2024, KZ",
    "QUARTER, 2022, 2025,",
    "QUARTER, 2019, 2026, AZ",
    "MONTH, 2024, 2024,",
    "MONTH, 2015, 2026, TR"
  })
  void a_topic_has_the_counts_and_shares_that_the_files_give(
      String by, int from, int to, @Nullable String state) {
    List<Map<String, String>> held =
        Counted.MEETINGS.stream()
            .filter(row -> row.get("start_date").compareTo(String.valueOf(from)) >= 0)
            .filter(row -> row.get("start_date").compareTo(to + "~") <= 0)
            .filter(row -> state == null || Rows.holds(row, "states", state))
            .toList();
    Map<String, Long> all = Counted.by(by, held);
    JsonNode agenda =
        agenda(
            "by: %s, filter: {%s period: {from: \"%d\", to: \"%d\"}}"
                .formatted(by, state == null ? "" : "anyState: \"" + state + '"', from, to));
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
            .isCloseTo(meetings == 0 ? 0 : (double) count / meetings, within(0.5e-6));
      }
      assertThat(trend.path("shift").asDouble())
          .as(topic)
          .isCloseTo(shift(trend.path("points"), all), within(0.5e-6));
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
   * Five years: 1901 and 1902 make the first half, 1904 and 1905 the last. Water is a topic of 2 of
   * 3 meetings, then of 1 of 3. In quarters the first ten hold 3 meetings, 1 of them on water, the
   * last ten 2, 1 of them on water; what is known to the year alone is in none.
   */
  @Test
  void a_small_agenda_is_as_computed_by_hand() throws SQLException {
    String period = "period: {from: \"1901\", to: \"1905\"}";
    try {
      sql.execute(
          """
          insert into meeting (slug, title, kind, track, start_date, topics, confidence, sources)
          select 'agenda-' || day, 'Test', 'OTHER', 'MID_LEVEL', day, topics::text[], 'LOW', '{unverified}'
          from (values ('1901-02-01', '{water}'), ('1901-03', '{space}'), ('1902', '{water}'),
            ('1903-01-01', '{space}'), ('1904-05-05', '{water,space}'), ('1904-06-06', '{space}'),
            ('1905', '{}')) it(day, topics)""");
      JsonNode years = agenda("filter: {" + period + "}");
      assertThat(years.findValuesAsText("slug")).containsExactly("space", "water");
      assertThat(years.findValuesAsText("total")).containsExactly("4", "3");
      assertThat(years.at("/1/shift").asDouble()).isCloseTo(-1 / 3d, within(0.5e-6));
      assertThat(years.at("/0/shift").asDouble()).isCloseTo(1 / 3d, within(0.5e-6));
      assertThat(years.at("/1/points").findValuesAsText("period"))
          .containsExactly("1901", "1902", "1903", "1904", "1905");
      assertThat(years.at("/1/points").findValuesAsText("count"))
          .containsExactly("1", "1", "0", "1", "0");
      assertThat(years.at("/1/points").findValuesAsText("share"))
          .containsExactly("0.5", "1.0", "0.0", "0.5", "0.0");
      JsonNode quarters = agenda("by: QUARTER, filter: {" + period + "}");
      assertThat(quarters.findValuesAsText("total")).containsExactly("4", "3");
      assertThat(quarters.at("/1/points")).hasSize(20);
      assertThat(quarters.at("/1/shift").asDouble()).isCloseTo(1 / 6d, within(0.5e-6));
      assertThat(quarters.at("/0/shift").asDouble()).isCloseTo(1 / 3d, within(0.5e-6));
    } finally {
      sql.execute("delete from meeting where slug like 'agenda-%'");
    }
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

  @Test
  void what_cannot_be_served_is_refused() {
    assertThat(
            Api.error("{ agenda(filter: {topics: [\"tradee\"]}) { total } }")
                .at("/extensions/argument")
                .asText())
        .isEqualTo("filter.topics[0]");
    assertThat(Api.error("{ agenda(first: -1) { total } }").at("/extensions/argument").asText())
        .isEqualTo("first");
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
