package org.kurultai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Rows.elements;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;
import org.kurultai.Pages;

@QuarkusTest
class DocumentFilterTest {

  static Stream<Arguments> filters() {
    return Stream.of(
        asked(
            "kinds: [TREATY, ROADMAP]",
            it -> List.of("TREATY", "ROADMAP").contains(it.get("kind"))),
        asked(
            "anyState: [\"TM\", \"HU\"]",
            it -> DocumentRows.states(it).contains("TM") || DocumentRows.states(it).contains("HU")),
        asked(
            "allStates: [\"TR\", \"KZ\"]",
            it -> DocumentRows.states(it).containsAll(List.of("TR", "KZ"))),
        asked("topics: [\"transport\"]", it -> elements(it.get("topics")).contains("transport")),
        asked(
            "meetings: [\"bishkek-2024\", \"tr-uz-hlscc-4-2026\"]",
            it -> List.of("bishkek-2024", "tr-uz-hlscc-4-2026").contains(it.get("meeting"))),
        asked(
            "period: {from: \"2024-06\", to: \"2024-11-05\"}",
            it ->
                DocumentRows.firstDay(it).compareTo("2024-11-05") <= 0
                    && DocumentRows.lastDay(it).compareTo("2024-06-01") >= 0),
        asked(
            "text: \"DECLARATION samarkand\"",
            it -> {
              String text = (it.get("title") + " " + it.get("summary")).toLowerCase(Locale.ROOT);
              return text.contains("declaration") && text.contains("samarkand");
            }),
        asked(
            "kinds: [AGREEMENT], anyState: [\"UZ\"], topics: [\"health\"]",
            it ->
                it.get("kind").equals("AGREEMENT")
                    && DocumentRows.states(it).contains("UZ")
                    && elements(it.get("topics")).contains("health")),
        asked("", it -> true));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void a_filter_keeps_what_meets_all_its_conditions(
      String filter, Predicate<Map<String, String>> condition) {
    List<String> expected = DocumentRows.slugs(condition, DocumentRows.LATEST_FIRST);
    assertThat(expected).isNotEmpty();
    assertThat(Pages.forward("documents(filter: {" + filter + "})", 20, "slug"))
        .extracting(it -> it.path("slug").asText())
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kinds", "anyState", "topics", "meetings"})
  void an_empty_list_matches_nothing(String list) {
    JsonNode data = Api.data("{ documents(filter: {%s: []}) { totalCount } }".formatted(list));
    assertThat(data.at("/documents/totalCount").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "anyState, TRR, TR",
    "allStates, KZZ, KZ",
    "topics, transprt, transport",
    "meetings, bishkek-2042, bishkek-2024",
  })
  void an_unknown_slug_or_code_is_refused_and_the_nearest_named(
      String list, String unknown, String nearest) {
    JsonNode error =
        Api.error("{ documents(filter: {%s: [\"%s\"]}) { totalCount } }".formatted(list, unknown));
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("filter." + list + "[0]");
    assertThat(error.path("message").asText()).contains("'" + nearest + "'");
  }

  @Test
  void a_period_that_ends_before_it_starts_is_refused() {
    JsonNode error =
        Api.error("{ documents(filter: {period: {from: \"2026\", to: \"2025\"}}) { totalCount } }");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("filter.period");
  }

  private static Arguments asked(String filter, Predicate<Map<String, String>> condition) {
    return Arguments.of(filter, condition);
  }
}
