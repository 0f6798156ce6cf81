package org.kurultai.insight.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.insight.timeline.ReadTimeline.count;
import static org.kurultai.insight.timeline.ReadTimeline.names;
import static org.kurultai.insight.timeline.ReadTimeline.page;
import static org.kurultai.insight.timeline.ReadTimeline.refused;
import static org.kurultai.insight.timeline.ReadTimeline.walk;
import static org.kurultai.insight.timeline.TimelineRows.EARLIEST_FIRST;
import static org.kurultai.insight.timeline.TimelineRows.LATEST_FIRST;
import static org.kurultai.insight.timeline.TimelineRows.involving;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Api;
import org.kurultai.Sql;
import org.kurultai.insight.CutPeriod;
import org.kurultai.insight.timeline.TimelineRows.Entry;
import org.kurultai.store.Statements;

@QuarkusTest
class TimelineTest {

  @Inject Sql sql;
  @Inject Statements statements;

  static Stream<Arguments> timelines() {
    return Stream.of(
        timeline("", entry -> true, LATEST_FIRST),
        timeline("direction: null", entry -> true, LATEST_FIRST),
        timeline("direction: ASC", entry -> true, EARLIEST_FIRST),
        timeline("states: [\"TR\"], direction: DESC", involving("TR"), LATEST_FIRST),
        timeline("states: [\"TJ\"], direction: ASC", involving("TJ"), EARLIEST_FIRST),
        timeline(
            "states: [\"UZ\", \"KZ\", \"UZ\", \"TM\"]", involving("UZ", "KZ", "TM"), LATEST_FIRST),
        timeline(
            "period: {from: \"2024-05-16\", to: \"2025-02\"}",
            entry -> entry.liesIn("2024-05-16", "2025-02-31"),
            LATEST_FIRST),
        timeline(
            "period: {from: \"2024-05-16\"}, states: [\"AZ\", \"GE\"], direction: ASC",
            involving("AZ", "GE").and(entry -> entry.liesIn("2024-05-16", "9999")),
            EARLIEST_FIRST),
        timeline(
            "period: {to: \"2019\"}, states: [\"KG\"]",
            involving("KG").and(entry -> entry.liesIn("", "2019-12-31")),
            LATEST_FIRST));
  }

  @ParameterizedTest
  @MethodSource("timelines")
  void the_pages_joined_are_the_whole_list_each_entry_once(
      String arguments, Predicate<Entry> condition, Comparator<Entry> order) {
    List<String> expected = TimelineRows.names(condition, order);
    assertThat(expected).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    assertThat(walk(arguments, 27)).isEqualTo(expected);
    assertThat(
            Api.data("{ timeline(" + (arguments + ", first: 1") + ") { totalCount } }")
                .at("/timeline/totalCount")
                .asInt())
        .isEqualTo(expected.size());
  }

  static Stream<CutPeriod> cuts() {
    return CutPeriod.random(14, 12);
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void the_parts_of_a_period_sum_to_the_whole_but_for_what_lies_in_several(CutPeriod period) {
    JsonNode data = Api.data(period.query("timeline(states: [\"TR\", \"AZ\"], %s) { totalCount }"));
    int again =
        TimelineRows.ALL.stream()
            .filter(involving("TR", "AZ"))
            .mapToInt(entry -> period.again(entry.first(), entry.last()).size())
            .sum();
    int parts = -again;
    for (int i = 0; i < period.parts().size(); i++) {
      parts += data.path("part" + i).path("totalCount").asInt();
    }
    assertThat(parts).isPositive().isEqualTo(data.at("/whole/totalCount").asInt());
  }

  @Test
  void a_milestone_follows_the_states_of_its_project() throws SQLException {
    String steps = "states: [\"HU\"], period: {from: \"2024-06-06\", to: \"2024-06-06\"}";
    List<String> before = walk(steps, 50);
    try {
      sql.execute("update project set states = states || '{HU}' where slug = 'cku-construction'");
      assertThat(walk(steps, 50))
          .contains("Milestone cku-construction/2024-06-06/Three-state agreement signed in Beijing")
          .hasSizeGreaterThan(before.size());
    } finally {
      sql.execute(
          "update project set states = array_remove(states, 'HU') where slug = 'cku-construction'");
    }
    assertThat(walk(steps, 50)).isEqualTo(before);
  }

  @Test
  void what_cannot_be_served_is_refused() {
    assertThat(refused("states: [\"TR\", \"KZZ\"]", "states[1]")).contains("'KZ'");
    assertThat(refused("period: {from: \"2025\", to: \"2024\"}", "period")).contains("swap");
    refused("first: -1", "first");
  }

  /**
   * One for the page, one for each type, one for the projects; one for the count, one for codes.
   */
  @Test
  void the_number_of_statements_does_not_depend_on_what_is_found() {
    long before = statements.issued();
    page("states: [\"TR\", \"KZ\", \"AZ\"]", 100, Map.of());
    assertThat(statements.issued() - before).isEqualTo(6);
    count("states: [\"TR\", \"KZ\", \"AZ\"]");
    assertThat(statements.issued() - before).isLessThanOrEqualTo(6 + 6);
  }

  @Test
  void two_timelines_of_one_query_have_their_own_arguments() {
    JsonNode data =
        Api.data(
            """
            { a: timeline(first: 3, direction: ASC) { nodes { %1$s } }
              b: timeline(first: 2, states: ["TM"]) { nodes { %1$s } } }"""
                .formatted(ReadTimeline.ENTRY));
    assertThat(names(data.at("/a/nodes")))
        .isEqualTo(TimelineRows.names(entry -> true, EARLIEST_FIRST).subList(0, 3));
    assertThat(names(data.at("/b/nodes")))
        .isEqualTo(TimelineRows.names(involving("TM"), LATEST_FIRST).subList(0, 2));
  }

  private static Arguments timeline(
      String arguments, Predicate<Entry> condition, Comparator<Entry> order) {
    return Arguments.of(arguments, condition, order);
  }
}
