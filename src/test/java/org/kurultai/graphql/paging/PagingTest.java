package org.kurultai.graphql.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;
import org.kurultai.Pages;
import org.kurultai.Rows;
import org.kurultai.Sql;

/** Walks whole lists and compares them with the record's own files, sorted here. */
@QuarkusTest
class PagingTest {

  @Inject Sql sql;

  @ParameterizedTest
  @CsvSource({
    "DATE, ASC, 37",
    "DATE, DESC, 37",
    "DATE, DESC, 7",
    "ORDINAL, ASC, 37",
    "ORDINAL, DESC, 37"
  })
  void meetings_can_be_walked_both_ways_with_those_without_a_value_last(
      String field, String direction, int size) {
    List<String> expected = sorted(field, direction.equals("DESC"));
    String list = "meetings(orderBy: {field: %s, direction: %s})".formatted(field, direction);
    assertThat(texts(Pages.forward(list, size, "slug"), "slug")).isEqualTo(expected);
    assertThat(texts(Pages.backward(list, size, "slug"), "slug")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"POPULATION, ASC", "POPULATION, DESC", "CODE, DESC", "NAME, ASC", "MEETINGS, DESC"})
  void states_can_be_walked_both_ways(String field, String direction) {
    String list = "states(orderBy: {field: %s, direction: %s})".formatted(field, direction);
    List<String> forward = texts(Pages.forward(list, 10, "code"), "code");
    assertThat(forward).hasSize(33).doesNotHaveDuplicates();
    assertThat(texts(Pages.backward(list, 10, "code"), "code")).isEqualTo(forward);
    if (field.equals("CODE")) {
      assertThat(forward).isSortedAccordingTo(Comparator.reverseOrder());
    }
    if (field.equals("POPULATION")) {
      assertThat(forward).endsWith("XN");
    }
  }

  @Test
  void a_page_says_whether_items_come_before_and_behind() {
    JsonNode first = page("first: 2");
    assertThat(hasPreviousAndNext(first)).containsExactly(false, true);
    JsonNode second = page("first: 2, after: \"" + end(first) + "\"");
    assertThat(hasPreviousAndNext(second)).containsExactly(true, true);
    assertThat(Api.texts(second, "code")).doesNotContainAnyElementsOf(Api.texts(first, "code"));
    JsonNode back =
        page("last: 2, before: \"" + second.at("/pageInfo/startCursor").asText() + "\"");
    assertThat(Api.texts(back, "code")).isEqualTo(Api.texts(first, "code"));
    assertThat(hasPreviousAndNext(back)).containsExactly(false, true);
    assertThat(hasPreviousAndNext(page("last: 3"))).containsExactly(true, false);
    assertThat(hasPreviousAndNext(page("first: 100"))).containsExactly(false, false);
  }

  @Test
  void an_empty_page_has_no_cursors() {
    JsonNode empty =
        Api.data(
                "{ states(filter: {codes: []}) { totalCount nodes { code } edges { cursor }"
                    + " pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }")
            .path("states");
    assertThat(empty.path("totalCount").asInt()).isZero();
    assertThat(empty.path("nodes")).isEmpty();
    assertThat(empty.at("/pageInfo/startCursor").isNull()).isTrue();
    assertThat(empty.at("/pageInfo/endCursor").isNull()).isTrue();
    assertThat(hasPreviousAndNext(empty)).containsExactly(false, false);
  }

  /** Relay: "a non-negative integer". */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "states(first: 0)                                   | 33 | false | true",
        "states(last: 0)                                    | 33 | true  | false",
        "states(first: 0, after: \"%s\")                    | 33 | true  | true",
        "states(last: 0, before: \"%s\")                    | 33 | true  | true",
        "states(first: 0, filter: {codes: [\"TR\"]}, after: \"%s\") | 1 | true | false",
        "timeline(first: 0, period: {from: \"2026\", to: \"2026\"}) | | false | true",
        "search(first: 0, text: \"Aktau\")                  |    | false | true",
      })
  void a_page_of_nothing_tells_where_it_lies(
      String list, Integer total, boolean previous, boolean next) {
    String turkey =
        Api.data("{ states(filter: {codes: [\"TR\"]}) { pageInfo { endCursor } } }")
            .at("/states/pageInfo/endCursor")
            .asText();
    JsonNode empty =
        Api.data(
                "{ list: %s { totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
                    .formatted(list.formatted(turkey)))
            .path("list");
    assertThat(empty.path("edges").isArray()).isTrue();
    assertThat(empty.path("edges")).isEmpty();
    assertThat(empty.at("/pageInfo/startCursor").isNull()).isTrue();
    assertThat(empty.at("/pageInfo/endCursor").isNull()).isTrue();
    assertThat(hasPreviousAndNext(empty)).containsExactly(previous, next);
    if (total != null) {
      assertThat(empty.path("totalCount").asInt()).isEqualTo(total);
    }
  }

  @Test
  void a_cursor_stays_right_while_rows_are_added_before_and_behind_it() throws SQLException {
    String list =
        "meetings(orderBy: {field: DATE}, first: 5%s) { nodes { slug } pageInfo { endCursor } }";
    JsonNode first = Api.data("{ " + list.formatted("") + " }").path("meetings");
    String after = ", after: \"" + first.at("/pageInfo/endCursor").asText() + "\"";
    List<String> untouched = Api.texts(Api.data("{ " + list.formatted(after) + " }"), "slug");
    try {
      sql.execute(
          """
          insert into meeting (slug, title, kind, track, start_date, confidence, sources) values
            ('paging-early', 'Early', 'OTHER', 'MID_LEVEL', '1900', 'LOW', '{unverified}'),
            ('paging-late', 'Late', 'OTHER', 'MID_LEVEL', '2999', 'LOW', '{unverified}')""");
      assertThat(Api.texts(Api.data("{ " + list.formatted(after) + " }"), "slug"))
          .isEqualTo(untouched);
    } finally {
      sql.execute("delete from meeting where slug like 'paging-%'");
    }
  }

  @Test
  void nested_lists_page_for_each_parent() {
    JsonNode states =
        Api.data(
                """
                { states(filter: {codes: ["KZ", "KG", "UZ"]}, orderBy: {field: CODE}) { nodes {
                    code
                    page: meetings(first: 3) { totalCount pageInfo { hasNextPage endCursor } nodes { slug } }
                } } }""")
            .at("/states/nodes");
    assertThat(states).hasSize(3);
    for (JsonNode state : states) {
      String code = state.path("code").asText();
      List<String> expected =
          Rows.of("meetings.csv").stream()
              .filter(row -> List.of(row.get("states").split(";")).contains(code))
              .sorted(byDate(true))
              .map(row -> row.get("slug"))
              .toList();
      assertThat(state.at("/page/totalCount").asInt()).isEqualTo(expected.size());
      assertThat(Api.texts(state.at("/page/nodes"), "slug")).isEqualTo(expected.subList(0, 3));
      String next =
          "{ state(code: \"%s\") { meetings(first: 3, after: \"%s\") { nodes { slug } } } }"
              .formatted(code, state.at("/page/pageInfo/endCursor").asText());
      assertThat(Api.texts(Api.data(next), "slug")).isEqualTo(expected.subList(3, 6));
    }
  }

  private static List<String> texts(List<JsonNode> items, String field) {
    return items.stream().map(item -> item.path(field).asText()).toList();
  }

  private static List<String> sorted(String field, boolean descending) {
    return Rows.of("meetings.csv").stream()
        .sorted(field.equals("DATE") ? byDate(descending) : byOrdinal(descending))
        .map(row -> row.get("slug"))
        .toList();
  }

  /** A month or a year counts as its first day; without a date last; ties by slug. */
  private static Comparator<Map<String, String>> byDate(boolean descending) {
    return by(row -> padded(row.get("start_date")), descending);
  }

  private static Comparator<Map<String, String>> byOrdinal(boolean descending) {
    return by(
        row ->
            row.get("ordinal").isEmpty()
                ? ""
                : "%09d".formatted(Integer.valueOf(row.get("ordinal"))),
        descending);
  }

  private static Comparator<Map<String, String>> by(
      Function<Map<String, String>, String> key, boolean descending) {
    Comparator<Map<String, String>> values =
        descending ? Comparator.comparing(key).reversed() : Comparator.comparing(key);
    return Comparator.<Map<String, String>, Boolean>comparing(row -> key.apply(row).isEmpty())
        .thenComparing(values)
        .thenComparing(row -> row.get("slug"));
  }

  private static String padded(String date) {
    return date.isEmpty() ? "" : (date + "-01-01").substring(0, 10);
  }

  private static JsonNode page(String arguments) {
    return Api.data(
            "{ states(%s) { nodes { code } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
                .formatted(arguments))
        .path("states");
  }

  private static String end(JsonNode page) {
    return page.at("/pageInfo/endCursor").asText();
  }

  private static List<Boolean> hasPreviousAndNext(JsonNode page) {
    return List.of(
        page.at("/pageInfo/hasPreviousPage").asBoolean(),
        page.at("/pageInfo/hasNextPage").asBoolean());
  }
}
