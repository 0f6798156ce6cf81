package org.kurultai.insight.relations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;
import org.kurultai.ReleaseFile;

/** The lists of what two states share: their filters and their orders. */
@QuarkusTest
class PartnershipListsTest {

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
        ReleaseFile.slugs(
            "meetings",
            row ->
                row.list("states").containsAll(List.of("TR", "KZ", "UZ"))
                    && List.of("TR", "KZ").contains(row.cell("host_state"))
                    && row.cell("start_date").compareTo("2022") >= 0
                    && row.cell("start_date").compareTo("2024-12") < 0);
    assertThat(meetings).hasSizeGreaterThan(5);
    assertThat(slugs(tie.at("/meetings/nodes"))).containsExactlyInAnyOrderElementsOf(meetings);
    assertThat(tie.at("/meetings/totalCount").asInt()).isEqualTo(meetings.size());
    List<String> documents =
        ReleaseFile.slugs(
            "documents",
            row ->
                row.list("states").containsAll(List.of("TR", "KZ"))
                    && List.of("DECLARATION", "PROTOCOL").contains(row.cell("kind"))
                    && row.cell("signed_on").compareTo("2021") >= 0
                    && row.cell("signed_on").compareTo("2024") < 0);
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

  @Test
  void a_filter_within_a_partnership_is_checked_like_any_other() {
    JsonNode error =
        Api.error(
            "{ partnership(between: [\"TR\", \"UZ\"]) {"
                + " meetings(filter: {topics: [\"tradee\"]}) { totalCount } } }");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("filter.topics[0]");
    assertThat(error.path("message").asText()).contains("'trade'");
  }

  private static List<String> slugs(JsonNode nodes) {
    return Api.texts(nodes, "slug");
  }
}
