package org.kurultai.insight.relations;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;
import org.kurultai.Rows;
import org.kurultai.store.Statements;

/** The partners of each state. */
@QuarkusTest
class PartnersTest {

  @Inject Statements statements;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "first: 100 | |",
        "first: 100, period: {from: \"2026-01\", to: \"2026-01\"} | 2026-01-01 | 2026-01-31",
        "first: 100, period: {to: \"2012-10-16\"} | 1000-01-01 | 2012-10-16",
      })
  void every_state_has_all_that_it_is_joined_to_the_strongest_tie_first(
      String arguments, String from, String to) {
    JsonNode states =
        Api.data(
                "{ states(first: 100) { nodes { code partnerships("
                    + arguments
                    + ") "
                    + "{ states { code } strength } } } }")
            .at("/states/nodes");
    assertThat(states).hasSize(33);
    Map<String, TieRows.Tie> ties = TieRows.in(from, to);
    for (JsonNode state : states) {
      String code = state.path("code").asText();
      assertThat(List.copyOf(strengths(state.path("partnerships")).entrySet()))
          .as(code)
          .isEqualTo(List.copyOf(expected(code, ties).entrySet()));
    }
  }

  /** By hand: Belarus is in one row of corridors.csv, northern-corridor, and in no other file. */
  @Test
  void whom_a_corridor_alone_joins_follows_by_code_without_strength() {
    JsonNode partnerships =
        Api.data("{ state(code: \"BY\") { partnerships { states { code } strength } } }")
            .at("/state/partnerships");
    assertThat(strengths(partnerships).keySet())
        .containsExactly("BY-CN", "BY-DE", "BY-KZ", "BY-PL", "BY-RU");
    assertThat(strengths(partnerships).values()).containsOnly(BigDecimal.ZERO);
  }

  @Test
  void a_state_is_in_the_list_where_there_is_a_partnership_and_only_there() {
    JsonNode states =
        Api.data(
                "{ states(first: 100) { nodes { code partnerships(first: 100) { states { code } } } } }")
            .at("/states/nodes");
    for (JsonNode state : states) {
      String code = state.path("code").asText();
      List<String> others = new ArrayList<>();
      Rows.of("states.csv").forEach(row -> others.add(row.get("code")));
      others.remove(code);
      List<JsonNode> single = new ArrayList<>();
      // No operation may ask for more than 30 at its root.
      for (List<String> some : List.of(others.subList(0, 16), others.subList(16, 32))) {
        StringBuilder query = new StringBuilder("{");
        for (String other : some) {
          query.append(
              " %2$s: partnership(between: [\"%1$s\", \"%2$s\"]) { states { code } }"
                  .formatted(code, other));
        }
        Api.data(query.append(" }").toString())
            .forEach(
                tie -> {
                  if (!tie.isNull()) {
                    single.add(tie);
                  }
                });
      }
      assertThat(state.path("partnerships")).as(code).containsExactlyInAnyOrderElementsOf(single);
    }
  }

  @Test
  void the_list_is_cut_at_first_and_at_twenty_if_nothing_is_said() {
    JsonNode turkiye =
        Api.data(
                "{ state(code: \"TR\") { all: partnerships(first: 100) { strength }"
                    + " some: partnerships { strength } three: partnerships(first: 3) { strength }"
                    + " month: partnerships(period: {from: \"2026-01\", to: \"2026-01\"}, first: 3)"
                    + " { strength } } }")
            .path("state");
    assertThat(turkiye.path("all")).hasSize(expected("TR", TieRows.in(null, null)).size());
    assertThat(turkiye.path("some")).hasSize(Math.min(20, turkiye.path("all").size()));
    assertThat(turkiye.path("three")).hasSize(3);
    assertThat(turkiye.at("/three/2")).isEqualTo(turkiye.at("/all/2"));
    assertThat(turkiye.path("month").findValues("strength").toString()).isEqualTo("[47, 6, 4]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "first: -1 | BAD_USER_INPUT | first",
        "first: -1 | BAD_USER_INPUT | first",
        "first: 101 | PAGE_SIZE_LIMIT_EXCEEDED | first",
        "period: {from: \"2026\", to: \"2025\"} | BAD_USER_INPUT | period",
      })
  void what_is_out_of_range_is_refused(String arguments, String code, String argument) {
    JsonNode error =
        Api.error("{ state(code: \"TR\") { partnerships(" + arguments + ") { strength } } }");
    assertThat(error.at("/extensions/code").asText()).isEqualTo(code);
    assertThat(error.at("/extensions/argument").asText()).isEqualTo(argument);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // 1 + 7 × (1 + 2)
        "22 | { state(code: \"TR\") { partnerships(first: 7) { states { code } } } }",
        // 1 + 20
        "21 | { state(code: \"TR\") { partnerships { strength } } }",
        // 1 + 35 × (1 + 1) + 100 × (1 + 2)
        "371 | { network { vertices { state { code } } edges { states { code } } } }",
      })
  void lists_cost_what_is_asked_for_or_assumed(int cost, String query) {
    assertThat(
            Api.ask(query, Map.of(), Map.of("X-Request-Cost", "true"))
                .at("/extensions/cost/requested")
                .asInt())
        .isEqualTo(cost);
  }

  /**
   * A page of states, their partners, their ties and of each tie its states, two pages of meetings
   * with the count of one, one page of documents, and five lists: whatever the number of states.
   */
  @ParameterizedTest(name = "{0} states")
  @CsvSource({"1", "2", "33"})
  void the_number_of_statements_does_not_depend_on_that_of_the_states(int states) {
    long before = statements.issued();
    JsonNode data =
        Api.data(
            """
            { states(first: %d, orderBy: {field: MEETINGS, direction: DESC}) { nodes { code
              partnerships(first: 5, period: {from: "2015"}) {
                states { code }
                firstMeeting { slug }
                meetings(first: 2) { nodes { slug } totalCount }
                documents(first: 1) { nodes { slug } }
                councils { slug } corridors { slug } projects { slug } indicators { kind }
              } } } }"""
                .formatted(states));
    assertThat(statements.issued() - before).isEqualTo(12);
    assertThat(data.at("/states/nodes/0/partnerships")).hasSize(5);
  }

  /** What joins a state to each other, in the order that the contract promises. */
  private static Map<String, BigDecimal> expected(String code, Map<String, TieRows.Tie> ties) {
    return TieRows.JOINED.stream()
        .filter(pair -> pair.contains(code))
        .map(pair -> Map.entry(pair, ties.getOrDefault(pair, TieRows.Tie.NONE).weight()))
        .sorted(
            comparing((Entry<String, BigDecimal> tie) -> tie.getValue(), reverseOrder())
                .thenComparing(tie -> tie.getKey().replace(code, "").replace("-", "")))
        .collect(
            Collectors.toMap(
                Entry::getKey, Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }

  private static Map<String, BigDecimal> strengths(JsonNode partnerships) {
    Map<String, BigDecimal> strengths = new LinkedHashMap<>();
    for (JsonNode tie : partnerships) {
      strengths.put(
          String.join("-", Api.texts(tie.path("states"), "code")),
          tie.path("strength").decimalValue());
    }
    return strengths;
  }
}
