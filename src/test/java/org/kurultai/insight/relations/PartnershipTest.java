package org.kurultai.insight.relations;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;
import org.kurultai.Rows;

/** What ties two states, held against what the files say. */
@QuarkusTest
class PartnershipTest {

  private static final String FIELDS =
      """
      {
        states { code } strength
        firstMeeting { slug } lastMeeting { slug }
        councils { slug } corridors { slug } projects { slug } indicators { kind statedOn value }
        meetings(first: 100) { nodes { slug } totalCount }
        documents(first: 100) { nodes { slug } totalCount }
      }""";

  /** Rows of that month in meetings.csv and documents.csv; the strength is 5 + 4 × 3 + 15 × 2. */
  @Test
  void in_january_2026_turkiye_and_uzbekistan_met_five_times() {
    JsonNode tie = partnership("[\"UZ\", \"TR\"], period: {from: \"2026-01\", to: \"2026-01\"}");
    assertThat(Api.texts(tie.path("states"), "code")).containsExactly("TR", "UZ");
    assertThat(tie.path("strength").decimalValue()).isEqualTo("47");
    assertThat(tie.at("/firstMeeting/slug").asText()).isEqualTo("tr-uz-call-2026-01-12");
    assertThat(tie.at("/lastMeeting/slug").asText()).isEqualTo("tr-uz-hlscc-4-2026");
    assertThat(slugs(tie.at("/meetings/nodes")))
        .containsExactly(
            "tr-uz-hlscc-4-2026",
            "tr-uz-4plus4-1-2026",
            "tr-uz-erdogan-reception-2026",
            "tr-uz-jspg-4-2026",
            "tr-uz-call-2026-01-12");
    assertThat(tie.at("/documents/totalCount").asInt()).isEqualTo(15);
    assertThat(slugs(tie.path("councils"))).contains("tr-uz-hlscc", "tr-uz-4plus4");
  }

  @ParameterizedTest(name = "{0}–{1}")
  @CsvSource({"TR, UZ", "AZ, KZ", "KG, HU", "TM, AZ", "XN, TR", "CN, KZ"})
  void a_partnership_is_what_the_files_hold_of_both(String one, String other) {
    JsonNode tie = partnership("[\"%s\", \"%s\"]".formatted(one, other));
    Predicate<Map<String, String>> both =
        row -> Rows.holds(row, "states", one) && Rows.holds(row, "states", other);
    assertThat(slugs(tie.path("corridors")))
        .containsExactlyInAnyOrderElementsOf(slugs("corridors.csv", both));
    assertThat(slugs(tie.path("projects")))
        .containsExactlyInAnyOrderElementsOf(slugs("projects.csv", both));
    assertThat(slugs(tie.path("councils")))
        .containsExactlyInAnyOrderElementsOf(
            slugs(
                "forums.csv",
                row -> Rows.holds(row, "parties", one) && Rows.holds(row, "parties", other)));
    assertThat(tie.path("indicators"))
        .hasSameSizeAs(
            Rows.of("indicators.csv").stream()
                .filter(row -> Rows.is(row, "state_a", one, other))
                .filter(row -> Rows.is(row, "state_b", one, other))
                .toList());
    List<String> meetings = slugs("meetings.csv", both, latestFirst("start_date"));
    assertThat(slugs(tie.at("/meetings/nodes"))).isEqualTo(meetings);
    assertThat(tie.at("/meetings/totalCount").asInt()).isEqualTo(meetings.size());
    List<String> documents = slugs("documents.csv", both, latestFirst("signed_on"));
    assertThat(slugs(tie.at("/documents/nodes")))
        .isEqualTo(documents.subList(0, Math.min(100, documents.size())));
    assertThat(tie.at("/documents/totalCount").asInt()).isEqualTo(documents.size());
    List<String> dated =
        slugs(
            "meetings.csv",
            both.and(row -> !row.get("start_date").isEmpty()),
            comparing((Map<String, String> row) -> firstDay(row, "start_date"))
                .thenComparing(row -> row.get("slug")));
    assertThat(tie.at("/firstMeeting/slug").asText(""))
        .isEqualTo(dated.isEmpty() ? "" : dated.get(0));
    assertThat(tie.at("/lastMeeting/slug").asText(""))
        .isEqualTo(dated.isEmpty() ? "" : dated.get(dated.size() - 1));
  }

  @Test
  void a_partnership_is_null_where_nothing_joins_the_two_and_only_there() {
    List<String> codes = Rows.of("states.csv").stream().map(row -> row.get("code")).toList();
    List<String> pairs = new ArrayList<>();
    for (String one : codes) {
      codes.stream().filter(it -> it.compareTo(one) > 0).forEach(it -> pairs.add(one + "-" + it));
    }
    List<String> missing = new ArrayList<>();
    for (int from = 0; from < pairs.size(); from += 30) {
      StringBuilder query = new StringBuilder("{");
      List<String> some = pairs.subList(from, Math.min(from + 30, pairs.size()));
      for (String pair : some) {
        query.append(
            " %s: partnership(between: [\"%s\", \"%s\"], period: {to: \"1900\"}) { strength }"
                .formatted(pair.replace('-', '_'), pair.substring(0, 2), pair.substring(3)));
      }
      JsonNode data = Api.data(query.append(" }").toString());
      some.stream()
          .filter(pair -> data.path(pair.replace('-', '_')).isNull())
          .forEach(missing::add);
    }
    assertThat(missing).isNotEmpty();
    pairs.removeAll(TieRows.JOINED);
    assertThat(missing).isEqualTo(pairs);
  }

  @Test
  void the_strength_of_a_partnership_is_the_weight_of_the_edge_in_either_order() {
    String period = "period: {from: \"2023-02-15\", to: \"2024-11-06\"}";
    JsonNode edges =
        Api.data("{ network(" + period + ") { edges { weight states { code } } } }")
            .at("/network/edges");
    assertThat(edges).hasSizeGreaterThan(15);
    for (JsonNode edge : edges) {
      List<String> codes = Api.texts(edge.path("states"), "code");
      JsonNode data =
          Api.data(
              "query($there: [String!]!, $back: [String!]!) {"
                  + " there: partnership(between: $there, %1$s) { strength }".formatted(period)
                  + " back: partnership(between: $back, %1$s) { strength } }".formatted(period),
              Map.of("there", codes, "back", List.of(codes.get(1), codes.get(0))));
      assertThat(data.at("/there/strength")).as(codes.toString()).isEqualTo(edge.path("weight"));
      assertThat(data.path("back")).isEqualTo(data.path("there"));
    }
  }

  @Test
  void without_meetings_in_the_period_the_rest_still_stands() {
    JsonNode tie = partnership("[\"TR\", \"UZ\"], period: {to: \"1900\"}");
    assertThat(tie.path("strength").decimalValue()).isEqualTo("0");
    assertThat(tie.path("firstMeeting").isNull()).isTrue();
    assertThat(tie.path("lastMeeting").isNull()).isTrue();
    assertThat(tie.at("/meetings/totalCount").asInt()).isZero();
    assertThat(tie.path("councils")).isNotEmpty();
    assertThat(tie.path("corridors")).isNotEmpty();
  }

  @Test
  void filters_narrow_what_the_period_leaves() {
    JsonNode tie =
        Api.data(
                """
                { partnership(between: ["TR", "KZ"], period: {from: "2021", to: "2024-11"}) {
                  meetings(
                    filter: {anyState: ["UZ"], hostStates: ["TR", "KZ"], period: {from: "2022"}}) {
                    nodes { slug } totalCount }
                  documents(filter: {kinds: [DECLARATION, PROTOCOL], period: {to: "2023"}}) {
                    nodes { slug } totalCount }
                  indicators(filter: {target: true}) { target }
                } }""")
            .path("partnership");
    List<String> meetings =
        slugs(
            "meetings.csv",
            row ->
                Rows.elements(row.get("states")).containsAll(List.of("TR", "KZ", "UZ"))
                    && Rows.is(row, "host_state", "TR", "KZ")
                    && row.get("start_date").compareTo("2022") >= 0
                    && row.get("start_date").compareTo("2024-12") < 0);
    assertThat(meetings).hasSizeGreaterThan(5);
    assertThat(slugs(tie.at("/meetings/nodes"))).containsExactlyInAnyOrderElementsOf(meetings);
    assertThat(tie.at("/meetings/totalCount").asInt()).isEqualTo(meetings.size());
    List<String> documents =
        slugs(
            "documents.csv",
            row ->
                Rows.elements(row.get("states")).containsAll(List.of("TR", "KZ"))
                    && Rows.is(row, "kind", "DECLARATION", "PROTOCOL")
                    && row.get("signed_on").compareTo("2021") >= 0
                    && row.get("signed_on").compareTo("2024") < 0);
    assertThat(documents).hasSizeGreaterThan(2);
    assertThat(slugs(tie.at("/documents/nodes"))).containsExactlyInAnyOrderElementsOf(documents);
    assertThat(tie.path("indicators")).isNotEmpty();
    assertThat(tie.path("indicators")).allMatch(it -> it.path("target").asBoolean());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "meetings, DATE",
    "meetings, TITLE",
    "meetings, ORDINAL",
    "documents, SIGNED_ON",
    "documents, TITLE"
  })
  void lists_run_in_the_orders_of_the_root_lists(String list, String field) {
    String order = "orderBy: {field: %s, direction: DESC}, first: 100".formatted(field);
    JsonNode data =
        Api.data(
            "{ partnership(between: [\"TR\", \"UZ\"]) { list: %1$s(%2$s) { nodes { slug } } }"
                    .formatted(list, order)
                + " all: %1$s(filter: {allStates: [\"TR\", \"UZ\"]}, %2$s) { nodes { slug } } }"
                    .formatted(list, order));
    assertThat(slugs(data.at("/all/nodes"))).hasSizeGreaterThan(50);
    assertThat(slugs(data.at("/partnership/list/nodes"))).isEqualTo(slugs(data.at("/all/nodes")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"TR\"] | between | name two",
        "[\"TR\", \"TR\"] | between | name two",
        "[\"TR\", \"UZ\", \"KZ\"] | between | name two",
        "[\"TR\", \"UZB\"] | between[1] | did you mean 'UZ'",
        "[\"TR\", \"UZ\"], period: {from: \"2026\", to: \"2025\"} | period | swap from and to",
      })
  void what_is_no_pair_or_no_period_is_refused(String arguments, String argument, String remedy) {
    JsonNode error = Api.error("{ partnership(between: " + arguments + ") { strength } }");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo(argument);
    assertThat(error.path("message").asText()).contains(remedy);
  }

  @Test
  void a_filter_within_a_partnership_is_checked_like_any_other() {
    JsonNode error =
        Api.error(
            "{ partnership(between: [\"TR\", \"UZ\"]) {"
                + " meetings(filter: {topics: [\"tradee\"]}) { totalCount } } }");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("filter.topics[0]");
    assertThat(error.path("message").asText()).contains("'trade'");
  }

  private static JsonNode partnership(String arguments) {
    return Api.data("{ partnership(between: " + arguments + ") " + FIELDS + " }")
        .path("partnership");
  }

  private static List<String> slugs(JsonNode nodes) {
    return Api.texts(nodes, "slug");
  }

  private static List<String> slugs(String file, Predicate<Map<String, String>> condition) {
    return slugs(file, condition, comparing(row -> row.get("slug")));
  }

  private static List<String> slugs(
      String file,
      Predicate<Map<String, String>> condition,
      Comparator<Map<String, String>> order) {
    return Rows.of(file).stream()
        .filter(condition)
        .sorted(order)
        .map(row -> row.get("slug"))
        .toList();
  }

  private static Comparator<Map<String, String>> latestFirst(String column) {
    return comparing((Map<String, String> row) -> firstDay(row, column), reverseOrder())
        .thenComparing(row -> row.get("slug"));
  }

  /** A text that sorts as days do; the undated sort before all. */
  private static String firstDay(Map<String, String> row, String column) {
    String date = row.get(column);
    return date.isEmpty() ? "" : date + "-01-01".substring(date.length() - 4);
  }
}
