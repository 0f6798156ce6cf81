package org.kurultai.forum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;
import org.kurultai.Pages;
import org.kurultai.ReleaseFile;
import org.kurultai.ReleaseFile.Row;
import org.kurultai.store.Statements;

/** Lists of councils: orders and pages, at the root and within states. */
@QuarkusTest
class CouncilListTest {

  private static final List<Row> COUNCILS =
      ReleaseFile.rows("forums").stream()
          .filter(row -> row.cell("type").equals("COUNCIL"))
          .toList();

  @Inject Statements statements;

  @ParameterizedTest
  @CsvSource({
    "ESTABLISHED_ON, ASC",
    "ESTABLISHED_ON, DESC",
    "MEETINGS, ASC",
    "MEETINGS, DESC",
    "LAST_MEETING, ASC",
    "LAST_MEETING, DESC",
  })
  void pages_in_any_order_put_together_hold_each_council_once_from_either_end(
      String field, String direction) {
    List<String> expected = ordered(field, direction.equals("DESC"));
    String list = "councils(orderBy: {field: %s, direction: %s})".formatted(field, direction);
    assertThat(Pages.forward(list, 7, "slug"))
        .extracting(council -> council.path("slug").asText())
        .containsExactlyElementsOf(expected);
    assertThat(Pages.backward(list, 10, "slug"))
        .extracting(council -> council.path("slug").asText())
        .containsExactlyElementsOf(expected);
  }

  @Test
  void councils_stand_by_name_if_no_order_is_asked_for() {
    JsonNode data = Api.data("{ councils(filter: {anyParty: [\"HU\"]}) { nodes { name } } }");
    assertThat(Api.texts(data, "name"))
        .containsExactlyElementsOf(
            COUNCILS.stream()
                .filter(party("HU"))
                .map(row -> row.cell("name"))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList());
  }

  @Test
  void each_state_has_its_own_page_and_total_by_three_statements() {
    long before = statements.issued();
    JsonNode states =
        Api.data(
                """
                { states(first: 100) { nodes { code
                  councils(first: 2, orderBy: {field: LAST_MEETING, direction: DESC}) {
                    totalCount nodes { slug } pageInfo { hasNextPage } } } } }""")
            .at("/states/nodes");
    assertThat(statements.issued() - before).isEqualTo(3);
    assertThat(states).hasSize(33);
    List<String> order = ordered("LAST_MEETING", true);
    for (JsonNode state : states) {
      List<String> mine =
          slugs(COUNCILS.stream().filter(party(state.path("code").asText())).toList());
      List<String> page = order.stream().filter(mine::contains).limit(2).toList();
      assertThat(Api.texts(state.at("/councils/nodes"), "slug")).isEqualTo(page);
      assertThat(state.at("/councils/totalCount").asInt()).isEqualTo(mine.size());
      assertThat(state.at("/councils/pageInfo/hasNextPage").asBoolean()).isEqualTo(mine.size() > 2);
    }
  }

  @Test
  void the_same_list_under_two_aliases_keeps_its_own_arguments() {
    JsonNode uz =
        Api.data(
                """
                { state(code: "UZ") {
                  four: councils(filter: {kinds: [FOUR_PLUS_FOUR]}) { nodes { slug } }
                  three: councils(filter: {kinds: [TRILATERAL]}) { nodes { slug } }
                  tr: councils(filter: {allParties: ["TR"], bilateral: true}) { totalCount } } }""")
            .path("state");
    assertThat(Api.texts(uz.path("four"), "slug")).containsExactly("tr-uz-4plus4");
    assertThat(Api.texts(uz.path("three"), "slug"))
        .containsExactlyInAnyOrderElementsOf(
            slugs(COUNCILS.stream().filter(party("UZ").and(in("kind", "TRILATERAL"))).toList()));
    assertThat(uz.at("/tr/totalCount").asLong())
        .isEqualTo(
            COUNCILS.stream()
                .filter(party("UZ").and(party("TR")))
                .filter(row -> row.list("parties").size() == 2)
                .count());
  }

  @Test
  void a_cursor_of_another_order_is_refused() {
    String cursor =
        Api.data("{ councils(first: 1) { pageInfo { endCursor } } }")
            .at("/councils/pageInfo/endCursor")
            .asText();
    JsonNode error =
        Api.error(
            "{ councils(after: \"%s\", orderBy: {field: MEETINGS}) { totalCount } }"
                .formatted(cursor));
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("after");
  }

  /** The slugs in an order: what has no value last, ties by slug. */
  private static List<String> ordered(String field, boolean descending) {
    Map<String, String> values = new HashMap<>();
    for (Row council : COUNCILS) {
      values.put(council.cell("slug"), value(field, council));
    }
    Comparator<String> byValue = Comparator.comparing(values::get);
    return values.keySet().stream()
        .sorted(
            Comparator.<String>comparingInt(slug -> values.get(slug).isEmpty() ? 1 : 0)
                .thenComparing(descending ? byValue.reversed() : byValue)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static String value(String field, Row council) {
    if (field.equals("ESTABLISHED_ON")) {
      return council.firstDay("established_on");
    }
    List<String> days =
        ReleaseFile.rows("meetings").stream()
            .filter(row -> row.cell("forum").equals(council.cell("slug")))
            .map(row -> row.firstDay("start_date"))
            .toList();
    return field.equals("MEETINGS")
        ? "%04d".formatted(days.size())
        : days.isEmpty() ? "" : Collections.max(days);
  }

  private static Predicate<Row> in(String column, String... values) {
    return row -> List.of(values).contains(row.cell(column));
  }

  private static Predicate<Row> party(String code) {
    return row -> row.list("parties").contains(code);
  }

  private static List<String> slugs(List<Row> rows) {
    return rows.stream().map(row -> row.cell("slug")).toList();
  }
}
