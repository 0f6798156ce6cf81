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
import org.kurultai.ReleaseFile;
import org.kurultai.ReleaseFile.Row;

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
    Predicate<Row> both = row -> row.list("states").containsAll(List.of(one, other));
    assertThat(slugs(tie.path("corridors")))
        .containsExactlyInAnyOrderElementsOf(ReleaseFile.slugs("corridors", both));
    assertThat(slugs(tie.path("projects")))
        .containsExactlyInAnyOrderElementsOf(ReleaseFile.slugs("projects", both));
    assertThat(slugs(tie.path("councils")))
        .containsExactlyInAnyOrderElementsOf(
            ReleaseFile.slugs(
                "forums", row -> row.list("parties").containsAll(List.of(one, other))));
    assertThat(tie.path("indicators"))
        .hasSameSizeAs(
            ReleaseFile.rows("indicators").stream()
                .filter(row -> List.of(one, other).contains(row.cell("state_a")))
                .filter(row -> List.of(one, other).contains(row.cell("state_b")))
                .toList());
    List<String> meetings = slugs("meetings", both, latestFirst("start_date"));
    assertThat(slugs(tie.at("/meetings/nodes"))).isEqualTo(meetings);
    assertThat(tie.at("/meetings/totalCount").asInt()).isEqualTo(meetings.size());
    List<String> documents = slugs("documents", both, latestFirst("signed_on"));
    assertThat(slugs(tie.at("/documents/nodes")))
        .isEqualTo(documents.subList(0, Math.min(100, documents.size())));
    assertThat(tie.at("/documents/totalCount").asInt()).isEqualTo(documents.size());
    List<String> dated =
        slugs(
            "meetings",
            both.and(row -> !row.cell("start_date").isEmpty()),
            comparing((Row row) -> row.firstDay("start_date"))
                .thenComparing(row -> row.cell("slug")));
    assertThat(tie.at("/firstMeeting/slug").asText(""))
        .isEqualTo(dated.isEmpty() ? "" : dated.get(0));
    assertThat(tie.at("/lastMeeting/slug").asText(""))
        .isEqualTo(dated.isEmpty() ? "" : dated.get(dated.size() - 1));
  }

  @Test
  void a_partnership_is_null_where_nothing_joins_the_two_and_only_there() {
    List<String> codes = ReleaseFile.rows("states").stream().map(row -> row.cell("code")).toList();
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

  private static JsonNode partnership(String arguments) {
    return Api.data("{ partnership(between: " + arguments + ") " + FIELDS + " }")
        .path("partnership");
  }

  private static List<String> slugs(JsonNode nodes) {
    return Api.texts(nodes, "slug");
  }

  private static List<String> slugs(String file, Predicate<Row> condition, Comparator<Row> order) {
    return ReleaseFile.rows(file).stream()
        .filter(condition)
        .sorted(order)
        .map(row -> row.cell("slug"))
        .toList();
  }

  /** The undated last. */
  private static Comparator<Row> latestFirst(String column) {
    return comparing((Row row) -> row.firstDay(column), reverseOrder())
        .thenComparing(row -> row.cell("slug"));
  }
}
