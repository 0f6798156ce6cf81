package org.kurultai.corridor.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Rows.holds;
import static org.kurultai.Rows.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
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
import org.kurultai.Rows;

@QuarkusTest
class ProjectFilterTest {

  private static final List<Map<String, String>> PROJECTS = Rows.of("projects.csv");

  static Stream<Arguments> filters() {
    return Stream.of(
        filter("{}", row -> true),
        filter("{kinds: null, text: null}", row -> true),
        filter("{kinds: []}", row -> false),
        filter("{nodes: []}", row -> false),
        filter("{kinds: [SOLAR, WIND]}", row -> is(row, "kind", "SOLAR", "WIND")),
        filter("{statuses: [PROPOSED]}", row -> is(row, "status", "PROPOSED")),
        filter(
            "{corridors: [\"tanap\", \"tap\"]}",
            row -> holds(row, "corridors", "tanap") || holds(row, "corridors", "tap")),
        filter(
            "{anyState: [\"GE\", \"RO\"]}",
            row -> holds(row, "states", "GE") || holds(row, "states", "RO")),
        filter(
            "{allStates: [\"GE\", \"RO\"]}",
            row -> holds(row, "states", "GE") && holds(row, "states", "RO")),
        filter("{nodes: [\"aktau-port\"]}", row -> holds(row, "nodes", "aktau-port")),
        filter("{costCurrency: \"EUR\"}", row -> is(row, "cost_currency", "EUR")),
        filter("{costCurrency: \"JPY\"}", row -> false),
        // 1,680,000,000 dollars for Angren–Pap: the least cost itself still counts.
        filter("{costCurrency: \"USD\", minCost: 1680000000}", atLeast("USD", "1680000000")),
        filter("{costCurrency: \"USD\", minCost: 1680000000.01}", atLeast("USD", "1680000000.01")),
        filter("{costCurrency: \"KZT\", minCost: 2.5e10}", atLeast("KZT", "25000000000")),
        filter(
            "{kinds: [RAILWAY], anyState: [\"TR\"], corridors: [\"middle-corridor\"]}",
            row ->
                is(row, "kind", "RAILWAY")
                    && holds(row, "states", "TR")
                    && holds(row, "corridors", "middle-corridor")));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void a_filter_lists_what_meets_all_of_its_conditions(
      String filter, Predicate<Map<String, String>> meets) {
    JsonNode found =
        Api.data(
            "{ projects(filter: %s, first: 100) { totalCount nodes { slug } } }".formatted(filter));

    List<String> expected = PROJECTS.stream().filter(meets).map(row -> row.get("slug")).toList();
    assertThat(Api.texts(found, "slug")).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(found.at("/projects/totalCount").asInt()).isEqualTo(expected.size());
  }

  /** "Eastern Türkiye Middle Corridor Railway (Divriği–Kars–border)" and what its summary adds. */
  @ParameterizedTest
  @CsvSource({
    "'DIVRIGI turkiye', divrigi-kars-railway",
    "'railway, türkiye: divriği', divrigi-kars-railway",
    "'CONSTANTA poti ferry', poti-constanta-ferry",
    "'igdir-nakhchivan', igdir-nakhchivan-pipeline"
  })
  void text_finds_every_word_in_any_order_whatever_its_case_and_accents(String text, String slug) {
    assertThat(found(text)).contains(slug);
  }

  @Test
  void text_asks_for_whole_words_and_all_of_them() {
    assertThat(found("divrigi")).containsExactly("divrigi-kars-railway");
    assertThat(found("divrig")).isEmpty();
    assertThat(found("divrigi samarkand")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "minCost: 1 | filter.minCost | costCurrency",
        "costCurrency: \"usd\" | filter.costCurrency | 'usd' is no ISO 4217 currency code",
        "costCurrency: \"US\" | filter.costCurrency | ISO 4217",
        "costCurrency: \"USD\", minCost: 1e1000000 | filter.minCost | out of range",
        "costCurrency: \"USD\", minCost: 1e-1000000 | filter.minCost | out of range",
        "corridors: [\"tap\", \"tanapp\"] | filter.corridors[1] | did you mean 'tanap'",
        "nodes: [\"aktau-prt\"] | filter.nodes[0] | did you mean 'aktau-port'",
        "anyState: [\"XX\"] | filter.anyState[0] | unknown state code 'XX'",
        "allStates: [\"XX\"] | filter.allStates[0] | unknown state code 'XX'"
      })
  void wrong_input_is_refused_where_it_stands_with_what_would_be_right(
      String filter, String argument, String message) {
    for (String parent : List.of("", "state(code: \"KZ\")", "corridor(slug: \"tap\")")) {
      String list = "projects(filter: {%s}) { totalCount }".formatted(filter);
      JsonNode error =
          Api.error(parent.isEmpty() ? "{ " + list + " }" : "{ " + parent + " { " + list + " } }");

      assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
      assertThat(error.at("/extensions/argument").asText()).isEqualTo(argument);
      assertThat(error.path("message").asText()).contains(message);
    }
  }

  private static List<String> found(String text) {
    return Api.texts(
        Api.data(
            "query($text: String) { projects(filter: {text: $text}, first: 100) { nodes { slug } } }",
            Map.of("text", text)),
        "slug");
  }

  private static Predicate<Map<String, String>> atLeast(String currency, String amount) {
    return row ->
        is(row, "cost_currency", currency)
            && new BigDecimal(row.get("cost_value")).compareTo(new BigDecimal(amount)) >= 0;
  }

  private static Arguments filter(String filter, Predicate<Map<String, String>> meets) {
    return Arguments.of(filter, meets);
  }
}
