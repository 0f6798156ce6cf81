package org.kurultai.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;
import org.kurultai.Cells;
import org.kurultai.Rows;

@QuarkusTest
class IndicatorTest {

  private static final String FIELDS =
      """
      { states { code } kind value unit year period target_year: targetYear target
        stated_on: statedOn note confidence sources: citations { source { slug } } }""";

  static Stream<Arguments> filters() {
    return Stream.of(
        asked("", row -> true),
        asked("(filter: {})", row -> true),
        asked("(filter: null)", row -> true),
        asked("(filter: {between: [\"TR\", \"UZ\"]})", row -> pair(row).equals("TR;UZ")),
        asked("(filter: {between: [\"UZ\", \"TR\"]})", row -> pair(row).equals("TR;UZ")),
        asked(
            "(filter: {kinds: [EXPORTS, INVESTMENT_STOCK]})",
            row -> List.of("EXPORTS", "INVESTMENT_STOCK").contains(row.get("kind"))),
        asked(
            "(filter: {years: [2023, 2024]})",
            row -> List.of("2023", "2024").contains(row.get("year"))),
        asked("(filter: {target: true})", row -> row.get("target").equals("true")),
        asked("(filter: {target: false})", row -> row.get("target").equals("false")),
        asked(
            "(filter: {between: [\"KZ\", \"TR\"], kinds: [TRADE_TARGET], target: true})",
            row -> pair(row).equals("KZ;TR") && row.get("kind").equals("TRADE_TARGET")));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void indicators_say_what_their_rows_say(
      String arguments, Predicate<Map<String, String>> condition) {
    List<Map<String, String>> expected =
        Rows.of("indicators.csv").stream().filter(condition).map(IndicatorTest::cells).toList();
    assertThat(expected).isNotEmpty();
    assertThat(served(arguments)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void pairs_stand_in_the_order_of_their_codes_and_figures_in_the_order_they_were_stated_in() {
    assertThat(served(""))
        .extracting(it -> it.get("states") + " " + firstDay(it.get("stated_on")))
        .isSorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kinds: []", "years: []"})
  void an_empty_list_matches_nothing(String filter) {
    assertThat(served("(filter: {" + filter + "})")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[\"TR\"]", "[\"TR\", \"TR\"]", "[\"TR\", \"UZ\", \"KZ\"]"})
  void only_two_different_states_can_be_between(String states) {
    JsonNode error = Api.error("{ indicators(filter: {between: " + states + "}) { value } }");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("filter.between");
    assertThat(error.path("message").asText()).contains("two states");
  }

  @Test
  void an_unknown_state_is_refused_and_the_nearest_named() {
    JsonNode error = Api.error("{ indicators(filter: {between: [\"TR\", \"UZB\"]}) { value } }");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("filter.between[1]");
    assertThat(error.path("message").asText()).contains("'UZB'").contains("'UZ'");
  }

  @Test
  void a_wrong_filter_is_blamed_on_its_own_field() {
    JsonNode response =
        Api.ask(
            """
            { wrong: indicators(filter: {between: ["TR"]}) { value }
              right: indicators(filter: {between: ["TR", "UZ"]}) { value } }""",
            Map.of(),
            Map.of());
    assertThat(response.path("errors")).hasSize(1);
    assertThat(response.at("/errors/0/path").toString()).isEqualTo("[\"wrong\"]");
  }

  @Test
  void aliases_with_other_filters_get_their_own_figures() {
    JsonNode data =
        Api.data(
            """
            { aims: indicators(filter: {between: ["TR", "UZ"], target: true}) { target }
              facts: indicators(filter: {between: ["TR", "UZ"], target: false}) { target } }""");
    assertThat(Api.texts(data.path("aims"), "target")).isNotEmpty().containsOnly("true");
    assertThat(Api.texts(data.path("facts"), "target")).isNotEmpty().containsOnly("false");
  }

  private static List<Map<String, String>> served(String arguments) {
    List<Map<String, String>> served = new ArrayList<>();
    Api.data("{ indicators" + arguments + " " + FIELDS + " }")
        .path("indicators")
        .forEach(it -> served.add(Cells.of(it)));
    return served;
  }

  private static Map<String, String> cells(Map<String, String> row) {
    Map<String, String> cells = Cells.ofCiting(row);
    cells.remove("state_a");
    cells.remove("state_b");
    cells.put("states", pair(row));
    return cells;
  }

  private static Arguments asked(String arguments, Predicate<Map<String, String>> condition) {
    return Arguments.of(arguments, condition);
  }

  private static String pair(Map<String, String> row) {
    return row.get("state_a") + ";" + row.get("state_b");
  }

  private static String firstDay(String date) {
    return date + "-01-01".substring(date.length() - 4);
  }
}
