package org.kurultai.insight.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Api;
import org.kurultai.ReleaseFile;
import org.kurultai.ReleaseFile.Row;
import org.kurultai.Sql;

/** The meetings that a parent has in a period, those that had begun before among them. */
@QuarkusTest
class LastingMeetingsTest {

  private static final List<Row> MEETINGS = ReleaseFile.rows("meetings");

  @Inject Sql sql;

  static Stream<EdgePeriod> periods() {
    return EdgePeriod.some();
  }

  @ParameterizedTest
  @MethodSource("periods")
  void nested_lists_hold_what_lasts_into_a_period(EdgePeriod period) {
    for (String direction : List.of("ASC", "DESC")) {
      nested("{states(first: 50) {nodes {key: code %s}}}", "states", period, direction);
      nested("{topics {key: slug %s}}", "topics", period, direction);
    }
  }

  private static void nested(String parents, String column, EdgePeriod period, String direction) {
    String list =
        "meetings(first: 3, filter: {%s}, orderBy: {field: DATE, direction: %s})"
            .formatted(period.asked(), direction);
    for (JsonNode parent :
        Api.data(parents.formatted(list + " {totalCount nodes {slug}}")).findParents("key")) {
      String key = parent.path("key").asText();
      List<String> expected =
          slugs(row -> row.list(column).contains(key) && period.holds(row), direction);
      assertThat(parent.findValuesAsText("slug"))
          .as("%s %s", list, parent)
          .isEqualTo(expected.subList(0, Math.min(3, expected.size())));
      assertThat(parent.at("/meetings/totalCount").asInt())
          .as("%s %s", list, parent)
          .isEqualTo(expected.size());
    }
  }

  @ParameterizedTest
  @MethodSource("periods")
  void what_lies_in_a_period_may_be_asked_for_another(EdgePeriod period) {
    for (EdgePeriod other : periods().toList()) {
      List<String> expected =
          slugs(
              row ->
                  row.list("states").containsAll(List.of("TR", "UZ"))
                      && period.holds(row)
                      && other.holds(row),
              "ASC");
      JsonNode found =
          Api.data(
              """
              {partnership(between: ["TR", "UZ"], %s) {
                meetings(first: 100, filter: {%s}, orderBy: {field: DATE, direction: ASC}) {
                  totalCount nodes {slug}}}}"""
                  .formatted(period.asked(), other.asked()));
      assertThat(found.findValuesAsText("slug")).as("%s %s", period, other).isEqualTo(expected);
      assertThat(found.findValue("totalCount").asInt()).isEqualTo(expected.size());
    }
  }

  @Test
  void a_meeting_whose_end_becomes_known_lies_in_later_periods_of_all_that_lists_it()
      throws SQLException {
    String day = "period: {from: \"2932-12-31\"}";
    String lists =
        """
        {all: meetings(filter: {%1$s}) {totalCount nodes {slug}}
          state(code: "TR") {meetings(filter: {%1$s}) {totalCount nodes {slug}}}
          topic(slug: "culture") {meetings(filter: {%1$s}) {totalCount nodes {slug}}}
          person(slug: "hakan-fidan") {meetings(filter: {%1$s}) {totalCount nodes {slug}}}
          partnership(between: ["TR", "UZ"], %1$s) {meetings {totalCount nodes {slug}}}}"""
            .formatted(day);
    try {
      sql.execute(
          """
          insert into meeting (slug, title, kind, track, start_date, states, topics, confidence, sources)
          values ('lasting-test', 'Test', 'OTHER', 'MID_LEVEL', '2931-01-01', '{TR,UZ}', '{culture}',
            'LOW', '{unverified}');
          insert into participation (meeting, person, state, role, sources)
          values ('lasting-test', 'hakan-fidan', 'TR', 'PARTICIPANT', '{unverified}')""");
      assertThat(Api.data(lists).findValuesAsText("totalCount")).containsOnly("0").hasSize(5);
      // The longest there may be: 730 days behind the first.
      sql.execute("update meeting set end_date = '2932-12-31' where slug = 'lasting-test'");
      JsonNode found = Api.data(lists);
      assertThat(found.findValuesAsText("totalCount")).containsOnly("1").hasSize(5);
      assertThat(found.findValuesAsText("slug")).containsOnly("lasting-test").hasSize(5);
      assertThat(ReadTimeline.walk(day + ", states: [\"UZ\"]", 5))
          .containsExactly("Meeting lasting-test");
    } finally {
      sql.execute("delete from participation where meeting = 'lasting-test'");
      sql.execute("delete from meeting where slug = 'lasting-test'");
    }
  }

  /** The slugs of the meetings that meet a condition, in the order of their lists. */
  private static List<String> slugs(Predicate<Row> condition, String direction) {
    Comparator<Row> byDay = Comparator.comparing(row -> row.firstDay("start_date"));
    return MEETINGS.stream()
        .filter(condition)
        .sorted(
            (direction.equals("ASC") ? byDay : byDay.reversed())
                .thenComparing(row -> row.cell("slug")))
        .map(row -> row.cell("slug"))
        .toList();
  }
}
