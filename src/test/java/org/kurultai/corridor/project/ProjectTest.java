package org.kurultai.corridor.project;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Rows.holds;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
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

@QuarkusTest
class ProjectTest {

  private static final List<Map<String, String>> PROJECTS = Rows.of("projects.csv");

  @Test
  void an_unknown_slug_is_null() {
    assertThat(Api.data("{ project(slug: \"no-such-project\") { name } }").path("project").isNull())
        .isTrue();
  }

  /**
   * As readers sort: ACWA stands between Absheron and Aghband, though capitals come first in ASCII.
   */
  @Test
  void projects_come_by_name_if_no_order_is_asked_for() {
    assertThat(Api.texts(Api.data("{ projects(first: 3) { nodes { name } } }"), "name"))
        .containsExactly(
            "Absheron–Garadagh wind farm",
            "ACWA Power wind farm in Karakalpakstan",
            "Aghband road bridge and border post");
  }

  /** Amounts are never converted: 20.7 bn tenge stand behind 1 bn lari and before 21 m dollars. */
  @Test
  void costs_are_ordered_by_currency_then_amount_and_unknown_ones_come_last() {
    List<String> cheapestFirst = byCost(naturalOrder(), naturalOrder());
    List<String> dearestFirst = byCost(reverseOrder(), reverseOrder());

    assertThat(cheapestFirst)
        .startsWith("halkali-kapikule-railway", "rikoti-highway", "rasht-astara-railway")
        .containsSubsequence(
            "georgian-railway-modernisation", "aktau-container-hub", "aqina-andkhoy");
    assertThat(paged("COST")).isEqualTo(cheapestFirst);
    assertThat(paged("COST, direction: DESC")).isEqualTo(dearestFirst);
    assertThat(pagedBackward("COST")).isEqualTo(cheapestFirst);
    assertThat(pagedBackward("COST, direction: DESC")).isEqualTo(dearestFirst);
  }

  @ParameterizedTest
  @CsvSource({"ANNOUNCED_ON, announced_on", "EXPECTED_COMPLETION, expected_completion"})
  void dates_are_ordered_by_their_first_day_and_unknown_ones_come_last(
      String field, String column) {
    List<String> earliestFirst = byDay(column, naturalOrder());
    List<String> latestFirst = byDay(column, reverseOrder());

    assertThat(paged(field)).isEqualTo(earliestFirst);
    assertThat(paged(field + ", direction: DESC")).isEqualTo(latestFirst);
    assertThat(pagedBackward(field)).isEqualTo(earliestFirst);
    assertThat(pagedBackward(field + ", direction: DESC")).isEqualTo(latestFirst);
  }

  @Test
  void each_corridor_state_and_node_has_pages_of_its_own_projects() {
    JsonNode data =
        Api.data(
            """
            { corridors(first: 100) { nodes { key: slug
                projects(orderBy: {field: COST, direction: DESC}, first: 2) { ...page } } }
              states(first: 100) { nodes { key: code
                projects(orderBy: {field: COST, direction: DESC}, first: 2) { ...page } } } }
            fragment page on ProjectConnection {
              totalCount nodes { slug } pageInfo { hasNextPage hasPreviousPage } }""");

    data.at("/corridors/nodes").forEach(corridor -> assertDearest(corridor, "corridors"));
    data.at("/states/nodes").forEach(state -> assertDearest(state, "states"));
    assertThat(data.at("/corridors/nodes")).hasSize(28);
  }

  @Test
  void a_nested_list_goes_on_from_its_cursor() {
    String document =
        """
        { node: corridorNode(slug: "aktau-port") {
          projects(%s) { nodes { slug } pageInfo { endCursor hasNextPage } } } }""";
    JsonNode whole = Api.data(document.formatted("first: 100")).at("/node/projects");
    JsonNode start = Api.data(document.formatted("first: 1")).at("/node/projects");
    JsonNode rest =
        Api.data(
                document.formatted(
                    "after: \"%s\"".formatted(start.at("/pageInfo/endCursor").asText())))
            .at("/node/projects");

    assertThat(Api.texts(whole, "slug"))
        .containsExactlyInAnyOrderElementsOf(slugs("nodes", "aktau-port"))
        .hasSizeGreaterThan(2);
    assertThat(start.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    assertThat(Api.texts(start, "slug")).isEqualTo(Api.texts(whole, "slug").subList(0, 1));
    assertThat(Api.texts(rest, "slug"))
        .isEqualTo(Api.texts(whole, "slug").subList(1, Api.texts(whole, "slug").size()));
  }

  private static void assertDearest(JsonNode parent, String column) {
    String key = parent.path("key").asText();
    List<String> own =
        byCost(reverseOrder(), reverseOrder()).stream()
            .filter(slugs(column, key)::contains)
            .toList();
    assertThat(Api.texts(parent.path("projects"), "slug"))
        .as(key)
        .isEqualTo(own.subList(0, Math.min(2, own.size())));
    assertThat(parent.at("/projects/totalCount").asInt()).as(key).isEqualTo(own.size());
    assertThat(parent.at("/projects/pageInfo/hasNextPage").asBoolean())
        .as(key)
        .isEqualTo(own.size() > 2);
    assertThat(parent.at("/projects/pageInfo/hasPreviousPage").asBoolean()).isFalse();
  }

  /** The projects whose cell of several values holds one, in the order of the file. */
  private static List<String> slugs(String column, String value) {
    return PROJECTS.stream()
        .filter(row -> holds(row, column, value))
        .map(row -> row.get("slug"))
        .toList();
  }

  private static List<String> byCost(Comparator<String> currency, Comparator<BigDecimal> amount) {
    return sorted(
        comparing(known(row -> row.get("cost_currency")), nullsLast(currency))
            .thenComparing(
                known(row -> row.get("cost_value")).andThen(ProjectTest::number),
                nullsLast(amount)));
  }

  private static List<String> byDay(String column, Comparator<String> order) {
    // 2027 counts as 2027-01-01 and 2027-03 as 2027-03-01.
    Function<Map<String, String>, String> firstDay =
        row -> row.get(column).isEmpty() ? null : (row.get(column) + "-01-01").substring(0, 10);
    return sorted(comparing(firstDay, nullsLast(order)));
  }

  private static List<String> sorted(Comparator<Map<String, String>> order) {
    return PROJECTS.stream()
        .sorted(order.thenComparing(row -> row.get("slug")))
        .map(row -> row.get("slug"))
        .toList();
  }

  private static Function<Map<String, String>, String> known(
      Function<Map<String, String>, String> cell) {
    return cell.andThen(text -> text.isEmpty() ? null : text);
  }

  private static BigDecimal number(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static List<String> paged(String order) {
    return slugs(Pages.forward("projects(orderBy: {field: %s})".formatted(order), 7, "slug"));
  }

  private static List<String> pagedBackward(String order) {
    return slugs(Pages.backward("projects(orderBy: {field: %s})".formatted(order), 7, "slug"));
  }

  private static List<String> slugs(List<JsonNode> projects) {
    return projects.stream().map(project -> project.path("slug").asText()).toList();
  }
}
