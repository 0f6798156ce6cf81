package org.kurultai.forum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
import org.kurultai.ReleaseFile;
import org.kurultai.ReleaseFile.Row;
import org.kurultai.store.Statements;

/** Lists of councils: filters, orders and pages, at the root and within states. */
@QuarkusTest
class CouncilListTest {

  private static final List<Row> COUNCILS =
      ReleaseFile.rows("forums").stream()
          .filter(row -> row.cell("type").equals("COUNCIL"))
          .toList();

  @Inject Statements statements;

  @ParameterizedTest
  @MethodSource("filters")
  void a_filter_keeps_those_that_meet_all_of_its_conditions(String filter, Predicate<Row> meets) {
    JsonNode councils =
        Api.data(
                "{ councils(first: 100, filter: {%s}) { totalCount nodes { slug } } }"
                    .formatted(filter))
            .path("councils");
    List<String> expected = slugs(COUNCILS.stream().filter(meets).toList());
    assertThat(Api.texts(councils, "slug")).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(councils.path("totalCount").asInt()).isEqualTo(expected.size());
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        filter("", row -> true),
        filter("kinds: [TRILATERAL, FOUR_PLUS_FOUR]", in("kind", "TRILATERAL", "FOUR_PLUS_FOUR")),
        filter("levels: [PARLIAMENT]", in("level", "PARLIAMENT")),
        filter("levels: []", row -> false),
        filter("statuses: [DORMANT, DISSOLVED]", in("status", "DORMANT", "DISSOLVED")),
        filter("anyParty: [\"TJ\", \"HU\"]", party("TJ").or(party("HU"))),
        filter("anyParty: []", row -> false),
        filter("allParties: [\"TR\", \"AZ\"]", party("TR").and(party("AZ"))),
        filter("allParties: []", row -> true),
        filter("bilateral: true", row -> row.list("parties").size() == 2),
        filter("bilateral: false", row -> row.list("parties").size() > 2),
        filter(
            "anyParty: [\"UZ\"], bilateral: true, levels: [HEADS_OF_STATE], statuses: null",
            party("UZ")
                .and(in("level", "HEADS_OF_STATE"))
                .and(row -> row.list("parties").size() == 2)));
  }

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
    String order = "orderBy: {field: %s, direction: %s}".formatted(field, direction);
    assertThat(forward(order)).containsExactlyElementsOf(expected);
    assertThat(backward(order)).containsExactlyElementsOf(expected);
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

  @ParameterizedTest
  @CsvSource({
    "anyParty, '[\"TR\", \"TRK\"]', filter.anyParty[1]",
    "allParties, '[\"TRK\"]', filter.allParties[0]",
  })
  void an_unknown_party_is_refused_where_it_stands(String list, String codes, String argument) {
    JsonNode error =
        Api.error("{ councils(filter: {%s: %s}) { totalCount } }".formatted(list, codes));
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo(argument);
    assertThat(error.path("message").asText()).contains("'TRK'").contains("'TR'");
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

  private static List<String> forward(String order) {
    List<String> slugs = new ArrayList<>();
    JsonNode page = page(order, "first: 7", "");
    slugs.addAll(Api.texts(page.path("nodes"), "slug"));
    while (page.at("/pageInfo/hasNextPage").asBoolean()) {
      page = page(order, "first: 7", "after: " + page.at("/pageInfo/endCursor"));
      slugs.addAll(Api.texts(page.path("nodes"), "slug"));
    }
    return slugs;
  }

  private static List<String> backward(String order) {
    JsonNode page = page(order, "last: 10", "");
    List<String> slugs = new ArrayList<>(Api.texts(page.path("nodes"), "slug"));
    while (page.at("/pageInfo/hasPreviousPage").asBoolean()) {
      page = page(order, "last: 10", "before: " + page.at("/pageInfo/startCursor"));
      slugs.addAll(0, Api.texts(page.path("nodes"), "slug"));
    }
    return slugs;
  }

  private static JsonNode page(String order, String size, String from) {
    return Api.data(
            """
            { councils(%s, %s, %s) { nodes { slug }
              pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"""
                .formatted(order, size, from))
        .path("councils");
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

  private static Arguments filter(String filter, Predicate<Row> meets) {
    return Arguments.of(filter, meets);
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
