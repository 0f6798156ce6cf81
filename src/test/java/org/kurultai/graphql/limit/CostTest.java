package org.kurultai.graphql.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;
import org.kurultai.store.Statements;

@QuarkusTest
class CostTest {

  private static final Map<String, String> TELL = Map.of("X-Request-Cost", "true");

  private static final String BOMB =
      """
      {
        states(first: 100) {
          nodes { meetings(first: 100) { nodes { states { meetings(first: 100) { nodes { slug } } } } } }
        }
      }
      """;

  @Inject Statements statements;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0    | { __typename __schema { types { name } } }",
        "1    | { state(code: \"TR\") { code name } }",
        "21   | { states { nodes { code } } }",
        "8    | { states(last: 7) { nodes { code } } }",
        "1    | { states(first: 3) { totalCount } }",
        "11   | { states(first: 3) { edges { node { code } } nodes { code } pageInfo { hasNextPage } } }",
        "1241 | { states(first: 20) { nodes { name councils(first: 5) { nodes { name meetings(first: 10) { nodes { title startDate } } } } } } }",
        "11   | { state(code: \"TR\") { names { value } } }",
        "11   | { meeting(slug: \"bishkek-2024\") { citations { source { title } } } }",
        "7    | { search(text: \"x\", first: 3) { nodes { hit { ... on State { code } } } } }",
        "41   | { search(text: \"x\") { edges { node { score } } } }",
        "3    | { nodes(ids: [\"a\", \"b\", \"c\"]) { id } }",
        "4    | { states(first: 3) { nodes { code } } states(first: 3) { nodes { name } } }",
        "8    | { states(first: 3) { nodes { code } } others: states(first: 3) { nodes { name } } }",
        "4    | { ...F ...F } fragment F on Query { states(first: 3) { nodes { ...G } } } fragment G on State { code }",
        "7    | { node(id: \"x\") { ... on State { councils(first: 3) { nodes { name } } } ... on Council { parties { code } meetings { totalCount } } } }",
        "11   | { node(id: \"x\") { id ... on Cited { citations { source { title } } } ... on Node { ... on Person { name } } } }",
        "11   | { forum(slug: \"x\") { citations { source { slug } } ... on Council { citations { source { title } } } } }",
        "16   | { forum(slug: \"x\") { citations { source { slug } } ... on Council { parties { code } } } }",
        "32   | { forum(slug: \"x\") { meetings(first: 5) { nodes { slug } } ... on Council { meetings(first: 5) { nodes { states { code } } } } ... on OrganizationBody { meetings(first: 5) { nodes { topics { slug } } } } } }",
        "30   | { agenda(by: MONTH) { shift } }",
        "3    | { agenda(by: MONTH, first: 3) { shift } }",
        "0    | { states @skip(if: true) { nodes { code } } }",
      })
  void every_object_counts_as_often_as_it_may_be_returned(long objects, String document) {
    assertThat(cost(document, Map.of())).isEqualTo(objects);
  }

  static Stream<Map.Entry<Map<String, ?>, Long>> variables() {
    return Stream.of(
        Map.entry(Map.of(), 1 + 4 * (1 + 5L)),
        Map.entry(Map.of("size", 9), 1 + 9 * (1 + 5L)),
        Map.entry(Collections.singletonMap("size", null), 1 + 20 * (1 + 5L)),
        Map.entry(Map.of("cited", false), 5L),
        Map.entry(Map.of("listed", false), 0L),
        Map.entry(Map.of("ids", List.of("a", "b")), 1 + 4 * (1 + 5L) + 2),
        Map.entry(Map.of("listed", false, "again", true), 1 + 4L));
  }

  @ParameterizedTest
  @MethodSource("variables")
  void variables_decide_what_runs_and_how_much(Map.Entry<Map<String, ?>, Long> expected) {
    String document =
        """
        query(
          $size: Int = 4, $cited: Boolean = true, $listed: Boolean = true, $again: Boolean = false
          $ids: [ID!] = []
        ) {
          states(first: $size) @include(if: $listed) {
            nodes { code citations @include(if: $cited) { __typename } }
          }
          states(first: $size) @include(if: $again) { nodes { name } }
          nodes(ids: $ids) { id }
        }
        """;
    assertThat(cost(document, expected.getKey())).isEqualTo(expected.getValue());
  }

  @Test
  void a_bomb_is_refused_with_its_figure_and_place_before_the_database_sees_anything() {
    long before = statements.issued();

    JsonNode response = Api.ask(BOMB, Map.of(), Map.of());

    // 1 + 100 * (1 + 1 + 100 * (1 + 5 * (1 + 1 + 100)))
    assertThat(response.at("/extensions/cost/requested").longValue()).isEqualTo(5_110_201);
    assertThat(response.at("/errors/0/extensions/requested").longValue()).isEqualTo(5_110_201);
    assertThat(response.at("/extensions/cost/limit").intValue()).isEqualTo(50_000);
    assertThat(response.at("/errors/0/extensions/code").textValue())
        .isEqualTo("COST_LIMIT_EXCEEDED");
    assertThat(response.at("/errors/0/message").textValue())
        .contains("5110201", "50000", "states.nodes.meetings.nodes.states.meetings.nodes");
    assertThat(response.at("/errors/0/locations/0/line").intValue()).isEqualTo(3);
    assertThat(response.has("data")).isFalse();
    assertThat(statements.issued()).isEqualTo(before);
  }

  @Test
  void many_fields_that_cost_too_much_together_are_refused_at_one_of_them() {
    String document =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    "m"
                        + i
                        + ": meetings(first: 100) { nodes { states { meetings(first: 5) { nodes { slug } } } } }")
            .collect(Collectors.joining(" ", "{ ", " }"));

    JsonNode response = Api.ask(document, Map.of(), Map.of());

    // 20 * (1 + 100 * (1 + 5 * (1 + 1 + 5)))
    assertThat(code(response)).isEqualTo("COST_LIMIT_EXCEEDED");
    assertThat(response.at("/extensions/cost/requested").longValue()).isEqualTo(72_020);
    assertThat(response.at("/errors/0/message").textValue()).contains("meetings");
  }

  @Test
  void a_document_that_was_served_is_refused_with_other_variables() {
    String document =
        "query($n: Int) { meetings(first: $n) { nodes { states { meetings(first: $n) { totalCount"
            + " nodes { participations { person { name } } } } } } } }";
    Api.data(document, Map.of("n", 2));

    assertThat(code(Api.ask(document, Map.of("n", 100), Map.of())))
        .isEqualTo("COST_LIMIT_EXCEEDED");
  }

  /** Each page is full, so the two are the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ states(first: 33) { nodes { code } edges { cursor node { name } } pageInfo { endCursor } } }",
        "{ a: meetings(first: 100) { edges { node { slug } } } b: meetings { totalCount pageInfo { hasNextPage } } }",
        "{ council(slug: \"tr-kz-jspg\") { meetings(last: 8) { nodes { slug forum { slug ... on Council { name } } } } } }",
        "query($ids: [ID!] = [\"U3RhdGU6S1o\"]) { nodes(ids: $ids) { id } node(id: \"U3RhdGU6S1o\") { ... on State { code } } }",
      })
  void what_has_pages_holds_as_many_objects_as_were_computed(String document) {
    JsonNode response = Api.ask(document, Map.of(), TELL);

    assertThat(objects(response.path("data")) - 1)
        .as(response.toString())
        .isEqualTo(response.at("/extensions/cost/requested").longValue());
  }

  private static long objects(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false).mapToLong(CostTest::objects).sum()
        + (node.isObject() ? 1 : 0);
  }

  @Test
  void the_cost_is_told_only_if_asked_for() {
    assertThat(Api.ask("{ states { totalCount } }", Map.of(), Map.of()).has("extensions"))
        .isFalse();
    assertThat(Api.ask("{ states { totalCount } }", Map.of(), TELL).at("/extensions/cost/limit"))
        .hasToString("50000");
  }

  @Test
  void the_cost_may_be_asked_for_by_an_extension_of_the_request() {
    given()
        .contentType("application/json")
        .body("{\"query\": \"{ states { totalCount } }\", \"extensions\": {\"cost\": true}}")
        .post("/graphql")
        .then()
        .body("extensions.cost.requested", equalTo(1))
        .body("data.states.totalCount", greaterThan(0));
  }

  private static long cost(String document, Map<String, ?> variables) {
    JsonNode response = Api.ask(document, variables, TELL);
    assertThat(response.has("errors")).as(response.toString()).isFalse();
    return response.at("/extensions/cost/requested").longValue();
  }

  private static String code(JsonNode response) {
    return response.at("/errors/0/extensions/code").textValue();
  }
}
