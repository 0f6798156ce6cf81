package org.kurultai.insight.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.insight.timeline.TimelineRows.EARLIEST_FIRST;
import static org.kurultai.insight.timeline.TimelineRows.LATEST_FIRST;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Api;
import org.kurultai.Sql;
import org.kurultai.insight.CutPeriod;
import org.kurultai.insight.timeline.TimelineRows.Entry;
import org.kurultai.store.Statements;

@QuarkusTest
class TimelineTest {

  private static final String ENTRY =
      """
      __typename
      ... on Meeting { slug }
      ... on Document { slug }
      ... on Milestone { date title project { slug } }""";

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
    assertThat(walk(arguments, 100)).isEqualTo(expected);
    assertThat(
            Api.data("{ timeline(" + (arguments + ", first: 1") + ") { totalCount } }")
                .at("/timeline/totalCount")
                .asInt())
        .isEqualTo(expected.size());
  }

  /** The 1st of January 2025 is the first day of all that is known to that year alone. */
  @ParameterizedTest
  @CsvSource({"ASC, 1", "ASC, 2", "ASC, 3", "DESC, 1", "DESC, 2", "DESC, 3"})
  void pages_may_end_between_any_two_entries_of_one_day(String direction, int size) {
    List<String> expected =
        TimelineRows.names(
            entry -> entry.first().startsWith("2025-01"),
            direction.equals("ASC") ? EARLIEST_FIRST : LATEST_FIRST);
    assertThat(expected).anyMatch(it -> it.startsWith("Meeting"));
    List<String> walked =
        walk("period: {from: \"2025-01\", to: \"2025-01\"}, direction: " + direction, size);
    walked.retainAll(expected);
    assertThat(walked).isEqualTo(expected);
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

  @ParameterizedTest
  @CsvSource({"ASC", "DESC"})
  void no_entry_is_lost_or_shown_twice_while_rows_are_added_between_pages(String direction)
      throws SQLException {
    List<String> expected =
        TimelineRows.names(
            involving("KZ"), direction.equals("ASC") ? EARLIEST_FIRST : LATEST_FIRST);
    List<String> found = new ArrayList<>();
    Map<String, String> variables = new HashMap<>();
    String arguments = "states: [\"KZ\"], direction: " + direction;
    try {
      for (int page = 0; page < 6; page++) {
        JsonNode read = page(arguments, 9, variables);
        read.path("nodes").forEach(node -> found.add(name(node)));
        variables.put("after", read.at("/pageInfo/endCursor").asText());
        sql.execute(
            """
            insert into meeting (slug, title, kind, track, start_date, states, confidence, sources)
            select 'timeline-%1$d-' || day, 'New', 'OTHER', 'MID_LEVEL', day, '{KZ}', 'LOW', '{unverified}'
            from unnest('{1991-12,2030-01-01,2024-01-01,2024-06,2025-05-21}'::text[]) day"""
                .formatted(page));
      }
    } finally {
      sql.execute("delete from meeting where slug like 'timeline-%'");
    }
    found.removeIf(name -> name.startsWith("Meeting timeline-"));
    assertThat(found).isEqualTo(expected.subList(0, found.size())).hasSizeGreaterThan(30);
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
  void a_page_says_whether_it_goes_on_and_where_it_stands() {
    JsonNode first = page("direction: ASC", 2, Map.of());
    assertThat(first.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
    assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    assertThat(first.at("/edges/1/cursor")).isEqualTo(first.at("/pageInfo/endCursor"));
    JsonNode second =
        page("direction: ASC", 2, Map.of("after", first.at("/pageInfo/endCursor").asText()));
    assertThat(second.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
    JsonNode none = page("states: []", 2, Map.of());
    assertThat(none.path("nodes")).isEmpty();
    assertThat(none.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    assertThat(count("states: []")).isZero();
  }

  @Test
  void a_cursor_of_another_direction_or_list_is_refused() {
    String ascending = page("direction: ASC", 1, Map.of()).at("/pageInfo/endCursor").asText();
    String meetings =
        Api.data("{ meetings(first: 1) { pageInfo { endCursor } } }")
            .at("/meetings/pageInfo/endCursor")
            .asText();
    for (String cursor : List.of(ascending, meetings, "x")) {
      refused("after: \"" + cursor + "\"", "after");
    }
  }

  @Test
  void what_cannot_be_served_is_refused() {
    assertThat(refused("states: [\"TR\", \"KZZ\"]", "states[1]")).contains("'KZ'");
    assertThat(refused("period: {from: \"2025\", to: \"2024\"}", "period")).contains("swap");
    refused("first: 0", "first");
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
                .formatted(ENTRY));
    assertThat(names(data.at("/a/nodes")))
        .isEqualTo(TimelineRows.names(entry -> true, EARLIEST_FIRST).subList(0, 3));
    assertThat(names(data.at("/b/nodes")))
        .isEqualTo(TimelineRows.names(involving("TM"), LATEST_FIRST).subList(0, 2));
  }

  private static String refused(String arguments, String argument) {
    JsonNode error = Api.error("{ timeline(" + arguments + ") { totalCount } }");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo(argument);
    return error.path("message").asText();
  }

  private static Arguments timeline(
      String arguments, Predicate<Entry> condition, Comparator<Entry> order) {
    return Arguments.of(arguments, condition, order);
  }

  private static Predicate<Entry> involving(String... states) {
    return entry -> !Collections.disjoint(entry.states(), List.of(states));
  }

  private static int count(String arguments) {
    return Api.data("{ timeline(" + arguments + ") { totalCount } }")
        .at("/timeline/totalCount")
        .asInt();
  }

  private static List<String> walk(String arguments, int size) {
    List<String> found = new ArrayList<>();
    Map<String, String> variables = new HashMap<>();
    JsonNode page;
    do {
      page = page(arguments, size, variables);
      found.addAll(names(page.path("nodes")));
      variables.put("after", page.at("/pageInfo/endCursor").asText());
    } while (page.at("/pageInfo/hasNextPage").asBoolean());
    return found;
  }

  private static JsonNode page(String arguments, int size, Map<String, String> variables) {
    return Api.data(
            """
            query($after: String) { timeline(%s, first: %d, after: $after) {
              nodes { %s } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } }"""
                .formatted(arguments, size, ENTRY),
            variables)
        .path("timeline");
  }

  private static List<String> names(JsonNode nodes) {
    List<String> names = new ArrayList<>();
    nodes.forEach(node -> names.add(name(node)));
    return names;
  }

  private static String name(JsonNode node) {
    String type = node.path("__typename").asText();
    return type.equals("Milestone")
        ? "%s %s/%s/%s"
            .formatted(
                type,
                node.at("/project/slug").asText(),
                node.path("date").asText(),
                node.path("title").asText())
        : type + ' ' + node.path("slug").asText();
  }
}
