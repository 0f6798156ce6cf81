package org.kurultai.insight.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Pages;
import org.kurultai.Sql;
import org.kurultai.store.Statements;

@QuarkusTest
class CadenceTest {

  private static final String CADENCE =
      "cadence { meetings firstHeld lastHeld medianIntervalDays expectedNext overdue }";

  @Inject Sql sql;
  @Inject Statements statements;

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

  /** Gaps of 0 days; of 0, 0 and 365; of 0, 0, 2 and 365. */
  @Test
  void most_gaps_within_one_day_make_a_median_of_no_days_and_the_last_day_the_expected_one()
      throws SQLException {
    try {
      meet("2001-01-01", "2001-01-01");
      verifyOnLastDay("2001-01-01", "2001-01-02");
      meet("2001-01-01", "2002-01-01");
      verifyOnLastDay("2002-01-01", "2002-01-02");
      meet("2002-01-03");
      assertThat(cadence().path("medianIntervalDays").asInt()).isEqualTo(1);
      assertThat(cadence().path("expectedNext").asText()).isEqualTo("2002-01-04");
    } finally {
      part();
    }
  }

  private void verifyOnLastDay(String last, String next) throws SQLException {
    assertThat(cadence().path("medianIntervalDays").toString()).isEqualTo("0");
    assertThat(cadence().path("expectedNext").asText()).isEqualTo(last);
    assertThat(overdue(last)).isFalse();
    assertThat(overdue(next)).isTrue();
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

  @Test
  void the_cadences_of_many_forums_take_one_statement() {
    long before = statements.issued();
    Api.data("{ councils(first: 50) { nodes { " + CADENCE + " } } }");
    assertThat(statements.issued() - before).isEqualTo(2);
  }

  private static void verify(JsonNode forum) {
    CadenceRows expected = CadenceRows.of(forum.path("slug").asText());
    JsonNode cadence = forum.path("cadence");
    List<String> dates = expected.dates();
    assertThat(cadence.path("meetings").asInt()).as(forum.toString()).isEqualTo(dates.size());
    assertThat(cadence.path("firstHeld").asText())
        .isEqualTo(dates.isEmpty() ? "null" : dates.get(0));
    assertThat(cadence.path("lastHeld").asText())
        .isEqualTo(dates.isEmpty() ? "null" : dates.get(dates.size() - 1));
    assertThat(cadence.path("medianIntervalDays").asText())
        .as(forum.toString())
        .isEqualTo(String.valueOf(expected.median()));
    assertThat(cadence.path("expectedNext").asText())
        .as(forum.toString())
        .isEqualTo(String.valueOf(expected.expectedNext()));
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
