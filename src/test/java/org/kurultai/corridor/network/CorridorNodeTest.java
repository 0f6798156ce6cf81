package org.kurultai.corridor.network;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Rows.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Api;
import org.kurultai.Pages;
import org.kurultai.Rows;

@QuarkusTest
class CorridorNodeTest {

  private static final List<Map<String, String>> NODES = Rows.of("nodes.csv");
  private static final List<Map<String, String>> SEGMENTS = Rows.of("segments.csv");
  private static final List<Map<String, String>> PLACES = Rows.of("corridor_segments.csv");

  @Test
  void an_unknown_slug_is_null() {
    assertThat(
            Api.data("{ corridorNode(slug: \"atlantis\") { name } }").path("corridorNode").isNull())
        .isTrue();
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        filter("{}", row -> true),
        filter("{kinds: []}", row -> false),
        filter("{corridors: []}", row -> false),
        filter(
            "{kinds: [DRY_PORT, GAS_TERMINAL]}",
            row -> is(row, "kind", "DRY_PORT", "GAS_TERMINAL")),
        filter("{states: [\"GE\", \"AM\"]}", row -> is(row, "state", "GE", "AM")),
        filter(
            "{unLocodes: [\"KZAAU\", \"GEZAI\"]}", row -> is(row, "un_locode", "KZAAU", "GEZAI")),
        filter("{corridors: [\"cku-railway\"]}", row -> on("cku-railway", row.get("slug"))),
        filter(
            "{corridors: [\"middle-corridor\", \"tanap\"], states: [\"TR\"], kinds: [BORDER_CROSSING]}",
            row ->
                (on("middle-corridor", row.get("slug")) || on("tanap", row.get("slug")))
                    && is(row, "state", "TR")
                    && is(row, "kind", "BORDER_CROSSING")));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void a_filter_lists_what_meets_all_of_its_conditions(
      String filter, Predicate<Map<String, String>> meets) {
    List<String> expected = NODES.stream().filter(meets).map(row -> row.get("slug")).toList();
    assertThat(slugs(Pages.forward("corridorNodes(filter: %s)".formatted(filter), 100, "slug")))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(
            Api.data("{ corridorNodes(filter: %s) { totalCount } }".formatted(filter))
                .at("/corridorNodes/totalCount")
                .asInt())
        .isEqualTo(expected.size());
  }

  /** By name: "Absheron grid node (Alat)", "Aghband", "Aghjabadi 330 kV substation". */
  @Test
  void pages_backward_hold_what_pages_forward_hold() {
    List<String> forward = slugs(Pages.forward("corridorNodes()", 30, "slug"));

    assertThat(forward)
        .hasSize(191)
        .startsWith("alat-substation", "aghband", "aghjabadi-substation");
    assertThat(slugs(Pages.backward("corridorNodes()", 30, "slug"))).isEqualTo(forward);
  }

  @ParameterizedTest
  @CsvSource({
    "'states: [\"KZ\", \"QZ\"]', filter.states[1], state code 'QZ'",
    "'corridors: [\"tanapp\"]', filter.corridors[0], did you mean 'tanap'",
    "'unLocodes: [\"KZAAA\"]', filter.unLocodes[0], unknown UN/LOCODE 'KZAAA'"
  })
  void an_unknown_key_is_refused_where_it_stands(String filter, String argument, String message) {
    JsonNode error = Api.error("{ corridorNodes(filter: {%s}) { totalCount } }".formatted(filter));

    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo(argument);
    assertThat(error.path("message").asText()).contains(message);
  }

  @Test
  void a_node_knows_the_segments_that_end_at_it_and_the_corridors_over_these() {
    for (JsonNode node :
        Pages.forward("corridorNodes()", 100, "slug segments { slug } corridors { slug }")) {
      String slug = node.path("slug").asText();
      assertThat(Api.texts(node.path("segments"), "slug"))
          .as(slug)
          .isEqualTo(segmentsAt(slug).stream().sorted().toList());
      assertThat(Api.texts(node.path("corridors"), "slug"))
          .as(slug)
          .containsExactlyInAnyOrderElementsOf(corridorsOver(segmentsAt(slug)));
    }
  }

  @Test
  void a_segment_knows_the_corridors_that_share_it() {
    for (JsonNode node :
        Pages.forward("corridorNodes()", 100, "segments { slug corridors { slug } }")) {
      for (JsonNode segment : node.path("segments")) {
        String slug = segment.path("slug").asText();
        assertThat(Api.texts(segment.path("corridors"), "slug"))
            .as(slug)
            .containsExactlyInAnyOrderElementsOf(corridorsOver(Set.of(slug)));
      }
    }
  }

  private static Set<String> segmentsAt(String node) {
    return SEGMENTS.stream()
        .filter(row -> is(row, "from", node) || is(row, "to", node))
        .map(row -> row.get("slug"))
        .collect(toSet());
  }

  private static Set<String> corridorsOver(Set<String> segments) {
    return PLACES.stream()
        .filter(row -> segments.contains(row.get("segment")))
        .map(row -> row.get("corridor"))
        .collect(toSet());
  }

  private static boolean on(String corridor, String node) {
    return corridorsOver(segmentsAt(node)).contains(corridor);
  }

  private static List<String> slugs(List<JsonNode> nodes) {
    return nodes.stream().map(node -> node.path("slug").asText()).toList();
  }

  private static Arguments filter(String filter, Predicate<Map<String, String>> meets) {
    return Arguments.of(filter, meets);
  }
}
