package org.kurultai.insight.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;
import org.kurultai.Pages;
import org.kurultai.Rows;
import org.kurultai.Sql;
import org.kurultai.store.Statements;

@QuarkusTest
class CadenceTest {

  private static final String CADENCE =
      "cadence { meetings firstHeld lastHeld medianIntervalDays expectedNext overdue }";

  @Inject Sql sql;
  @Inject Statements statements;
  @Inject CadenceStore store;

  @Test
  void every_council_has_the_rhythm_that_its_rows_have() {
    List<JsonNode> councils = Pages.forward("councils()", 100, "slug " + CADENCE);
    assertThat(councils).hasSizeGreaterThan(30);
    councils.forEach(council -> verify(council));
    assertThat(councils).anyMatch(it -> it.at("/cadence/medianIntervalDays").isNull());
    assertThat(councils).anyMatch(it -> it.at("/cadence/overdue").asBoolean());
  }

  @Test
  void every_body_of_an_organization_has_the_rhythm_that_its_rows_have() {
    JsonNode bodies =
        Api.data("{ organization(slug: \"ots\") { bodies { slug " + CADENCE + " } } }")
            .at("/organization/bodies");
    assertThat(bodies).hasSizeGreaterThan(10);
    bodies.forEach(body -> verify(body));
  }

  /**
   * Gaps of 0, 10, 31 and 59 days: the mean of 10 and 31, rounded up, and with 100 more the one in
   * the middle. The month and the year add no gap.
   */
  @Test
  void the_median_of_an_even_number_of_gaps_is_the_mean_of_the_two_in_the_middle()
      throws SQLException {
    try {
      meet("2001-01-01", "2001-01-11", "2001-01-11", "2001-02-11", "2001-04-11", "2001-05", "2003");
      assertThat(cadence().toString())
          .isEqualTo(
              """
              {"meetings":7,"firstHeld":"2001-01-01","lastHeld":"2003",\
              "medianIntervalDays":21,"expectedNext":"2001-05-02"}""");
      meet("2001-07-20");
      assertThat(cadence().path("medianIntervalDays").asInt()).isEqualTo(31);
      assertThat(cadence().path("expectedNext").asText()).isEqualTo("2001-08-20");
    } finally {
      part();
    }
  }

  @Test
  void half_a_day_is_rounded_up() throws SQLException {
    try {
      meet("2001-01-01", "2001-01-03", "2001-01-08");
      assertThat(cadence().path("medianIntervalDays").asInt()).isEqualTo(4);
      assertThat(cadence().path("expectedNext").asText()).isEqualTo("2001-01-12");
    } finally {
      part();
    }
  }

  @Test
  void one_meeting_dated_to_the_day_makes_no_rhythm() throws SQLException {
    try {
      assertThat(cadence().toString())
          .isEqualTo(
              """
              {"meetings":0,"firstHeld":null,"lastHeld":null,\
              "medianIntervalDays":null,"expectedNext":null}""");
      meet("2001-01-01", "2002-05");
      assertThat(cadence().path("meetings").asInt()).isEqualTo(2);
      assertThat(cadence().path("medianIntervalDays").isNull()).isTrue();
      assertThat(cadence().path("expectedNext").isNull()).isTrue();
      assertThat(overdue("2999-01-01")).isFalse();
    } finally {
      part();
    }
  }

  @Test
  void a_forum_is_overdue_from_the_day_behind_the_expected_one_on() throws SQLException {
    try {
      meet("2001-01-01", "2001-01-11");
      assertThat(overdue("2001-01-21")).isFalse();
      assertThat(overdue("2001-01-22")).isTrue();
      JsonNode both =
          Api.data(
                  """
                  { forum(slug: "cadence-test") { cadence {
                      early: overdue(on: "2001-01-21") late: overdue(on: "2001-01-22") today: overdue } } }""")
              .at("/forum/cadence");
      assertThat(both.toString()).isEqualTo("{\"early\":false,\"late\":true,\"today\":true}");
    } finally {
      part();
    }
  }

  @ParameterizedTest
  @CsvSource({"2001-01-21, false", "2001-01-22, true"})
  void today_is_what_the_clock_says(String today, boolean overdue) {
    Clock clock = Clock.fixed(Instant.parse(today + "T23:59:59Z"), ZoneOffset.UTC);
    Cadence cadence = new Cadence("cadence-test", 2, null, null, 10, LocalDate.parse("2001-01-21"));
    assertThat(new CadenceApi(store, clock).overdue(cadence, null)).isEqualTo(overdue);
  }

  @Test
  void the_cadences_of_many_forums_take_one_statement() {
    long before = statements.issued();
    Api.data("{ councils(first: 50) { nodes { " + CADENCE + " } } }");
    assertThat(statements.issued() - before).isEqualTo(2);
  }

  private static void verify(JsonNode forum) {
    List<Map<String, String>> dated =
        Rows.of("meetings.csv").stream()
            .filter(row -> row.get("forum").equals(forum.path("slug").asText()))
            .filter(row -> !row.get("start_date").isEmpty())
            .sorted(
                Comparator.<Map<String, String>, String>comparing(
                        row -> (row.get("start_date") + "-01-01").substring(0, 10))
                    .thenComparing(row -> row.get("slug")))
            .toList();
    JsonNode cadence = forum.path("cadence");
    assertThat(cadence.path("meetings").asInt()).as(forum.toString()).isEqualTo(dated.size());
    if (!dated.isEmpty()) {
      assertThat(cadence.path("firstHeld").asText()).isEqualTo(dated.get(0).get("start_date"));
      assertThat(cadence.path("lastHeld").asText())
          .isEqualTo(dated.get(dated.size() - 1).get("start_date"));
    }
    List<LocalDate> days =
        dated.stream()
            .map(row -> row.get("start_date"))
            .filter(date -> date.length() == 10)
            .map(LocalDate::parse)
            .toList();
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      gaps.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
    }
    if (gaps.isEmpty()) {
      assertThat(cadence.path("medianIntervalDays").isNull()).isTrue();
      assertThat(cadence.path("overdue").asBoolean()).isFalse();
      return;
    }
    gaps.sort(null);
    int size = gaps.size();
    long median = (gaps.get((size - 1) / 2) + gaps.get(size / 2) + 1) / 2;
    assertThat(cadence.path("medianIntervalDays").asLong()).as(forum.toString()).isEqualTo(median);
    assertThat(cadence.path("expectedNext").asText())
        .isEqualTo(days.get(days.size() - 1).plusDays(median).toString());
  }

  private JsonNode cadence() throws SQLException {
    meet();
    return Api.data(
            """
            { forum(slug: "cadence-test") { cadence {
                meetings firstHeld lastHeld medianIntervalDays expectedNext } } }""")
        .at("/forum/cadence");
  }

  private static boolean overdue(String on) {
    return Api.data("{ forum(slug: \"cadence-test\") { cadence { overdue(on: \"" + on + "\") } } }")
        .at("/forum/cadence/overdue")
        .asBoolean();
  }

  /** Lets a council of its own meet on these dates too. */
  private void meet(String... dates) throws SQLException {
    sql.execute(
        """
        insert into forum (slug, type, name, kind, level, parties, status, sources)
        values ('cadence-test', 'COUNCIL', 'Cadence', 'TRILATERAL', 'MINISTERS', '{AZ,TR}',
          'ACTIVE', '{unverified}')
        on conflict do nothing;
        insert into meeting (slug, title, kind, track, forum, start_date, confidence, sources)
        select 'cadence-test-' || gen_random_uuid(), 'Test', 'OTHER', 'MID_LEVEL', 'cadence-test',
          day, 'LOW', '{unverified}'
        from unnest('{%s}'::text[]) day"""
            .formatted(String.join(",", dates)));
  }

  private void part() throws SQLException {
    sql.execute(
        "delete from meeting where forum = 'cadence-test';"
            + " delete from forum where slug = 'cadence-test'");
  }
}
