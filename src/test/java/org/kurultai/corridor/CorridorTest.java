package org.kurultai.corridor;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Rows.holds;
import static org.kurultai.Rows.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
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
import org.kurultai.Pages;
import org.kurultai.Rows;

@QuarkusTest
class CorridorTest {

  private static final List<Map<String, String>> CORRIDORS = Rows.of("corridors.csv");
  private static final Comparator<Map<String, String>> BY_SLUG = comparing(row -> row.get("slug"));

  @Test
  void an_unknown_slug_is_null() {
    assertThat(Api.data("{ corridor(slug: \"silk-road\") { name } }").path("corridor").isNull())
        .isTrue();
  }

  @Test
  void corridors_come_by_name_if_no_order_is_asked_for() {
    assertThat(Api.texts(Api.data("{ corridors(first: 3) { nodes { name } } }"), "name"))
        .containsExactly(
            "Aras corridor through Iran",
            "Azerbaijan–Georgia–Türkiye–Bulgaria green electricity corridor",
            "Azerbaijan–Türkiye–Europe energy corridor (Zangezur transmission line)");
  }

  @Test
  void an_unknown_length_comes_last_in_both_directions() {
    List<String> shortestFirst = sorted(comparing(CorridorTest::length, nullsLast(naturalOrder())));
    List<String> longestFirst = sorted(comparing(CorridorTest::length, nullsLast(reverseOrder())));

    assertThat(paged("orderBy: {field: LENGTH}")).isEqualTo(shortestFirst);
    assertThat(paged("orderBy: {field: LENGTH, direction: DESC}")).isEqualTo(longestFirst);
    assertThat(pagedBackward("orderBy: {field: LENGTH}")).isEqualTo(shortestFirst);
    assertThat(pagedBackward("orderBy: {field: LENGTH, direction: DESC}")).isEqualTo(longestFirst);
  }

  @Test
  void corridors_are_ordered_by_how_many_projects_serve_them() {
    assertThat(paged("orderBy: {field: PROJECTS, direction: DESC}"))
        .isEqualTo(sorted(comparing(CorridorTest::projects, reverseOrder())));
    assertThat(pagedBackward("orderBy: {field: PROJECTS}"))
        .isEqualTo(sorted(comparing(CorridorTest::projects)));
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        filter("{}", row -> true),
        filter("{kinds: null}", row -> true),
        filter("{kinds: []}", row -> false),
        filter("{anyState: []}", row -> false),
        filter(
            "{kinds: [DIGITAL, PIPELINE_OIL]}", row -> is(row, "kind", "DIGITAL", "PIPELINE_OIL")),
        filter("{statuses: [PLANNED, PROPOSED]}", row -> is(row, "status", "PLANNED", "PROPOSED")),
        filter(
            "{anyState: [\"RO\", \"IN\"]}",
            row -> holds(row, "states", "RO") || holds(row, "states", "IN")),
        filter(
            "{allStates: [\"TR\", \"KZ\"]}",
            row -> holds(row, "states", "TR") && holds(row, "states", "KZ")),
        // A list of conditions that must all be met is met where it is empty.
        filter("{allStates: []}", row -> true),
        filter(
            "{kinds: [TRANSPORT], statuses: [OPERATING], anyState: [\"UZ\", \"TM\"]}",
            row ->
                is(row, "kind", "TRANSPORT")
                    && is(row, "status", "OPERATING")
                    && (holds(row, "states", "UZ") || holds(row, "states", "TM"))));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void a_filter_lists_what_meets_all_of_its_conditions(
      String filter, Predicate<Map<String, String>> meets) {
    JsonNode found =
        Api.data(
            "{ corridors(filter: %s, first: 100) { totalCount nodes { slug } } }"
                .formatted(filter));

    List<String> expected = CORRIDORS.stream().filter(meets).map(row -> row.get("slug")).toList();
    assertThat(Api.texts(found, "slug")).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(found.at("/corridors/totalCount").asInt()).isEqualTo(expected.size());
  }

  @Test
  void an_unknown_state_in_a_filter_is_refused_where_it_stands() {
    JsonNode error =
        Api.error("{ corridors(filter: {allStates: [\"TR\", \"KX\"]}) { totalCount } }");

    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("filter.allStates[1]");
    assertThat(error.path("message").asText()).contains("unknown state code 'KX'");
  }

  @Test
  void each_state_has_pages_of_its_own_corridors() {
    JsonNode states =
        Api.data(
                """
                { states(filter: {codes: ["KZ", "KG"]}) { nodes { code
                  corridors(orderBy: {field: PROJECTS, direction: DESC}, first: 2) {
                    totalCount nodes { slug } pageInfo { hasNextPage } }
                  gas: corridors(filter: {kinds: [PIPELINE_GAS]}) { totalCount }
                } } }""")
            .at("/states/nodes");

    for (JsonNode state : states) {
      List<String> own =
          sorted(comparing(CorridorTest::projects, reverseOrder())).stream()
              .filter(slug -> holds(row(slug), "states", state.path("code").asText()))
              .toList();
      assertThat(Api.texts(state.path("corridors"), "slug")).isEqualTo(own.subList(0, 2));
      assertThat(state.at("/corridors/totalCount").asInt()).isEqualTo(own.size());
      assertThat(state.at("/corridors/pageInfo/hasNextPage").asBoolean()).isEqualTo(own.size() > 2);
      assertThat(state.at("/gas/totalCount").asInt())
          .isEqualTo(own.stream().filter(slug -> is(row(slug), "kind", "PIPELINE_GAS")).count());
    }
    assertThat(states).hasSize(2);
  }

  private static List<String> paged(String order) {
    return slugs(Pages.forward("corridors(%s)".formatted(order), 5, "slug"));
  }

  private static List<String> pagedBackward(String order) {
    return slugs(Pages.backward("corridors(%s)".formatted(order), 5, "slug"));
  }

  private static List<String> slugs(List<JsonNode> corridors) {
    return corridors.stream().map(corridor -> corridor.path("slug").asText()).toList();
  }

  private static List<String> sorted(Comparator<Map<String, String>> order) {
    return CORRIDORS.stream()
        .sorted(order.thenComparing(BY_SLUG))
        .map(row -> row.get("slug"))
        .toList();
  }

  private static BigDecimal length(Map<String, String> row) {
    return row.get("length_km").isEmpty() ? null : new BigDecimal(row.get("length_km"));
  }

  private static long projects(Map<String, String> row) {
    return Rows.of("projects.csv").stream()
        .filter(project -> holds(project, "corridors", row.get("slug")))
        .count();
  }

  private static Map<String, String> row(String slug) {
    return CORRIDORS.stream().filter(row -> is(row, "slug", slug)).findFirst().orElseThrow();
  }

  private static Arguments filter(String filter, Predicate<Map<String, String>> meets) {
    return Arguments.of(filter, meets);
  }
}
