package org.kurultai.insight.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;

/** The network of the record, held against what the files say. */
@QuarkusTest
class NetworkTest {

  private static final String FIELDS =
      """
      {
        %s
        edges { states { code } weight meetings documents }
        density
      }"""
          .formatted(StandingRows.FIELDS);

  /**
   * By hand from the rows of that month in meetings.csv and documents.csv. Türkiye met Uzbekistan
   * five times (5 + 4 × 3) with 15 documents, Tajikistan three times (2 + 1 + 3), Northern Cyprus
   * once (4), and there were three events of chambers with Turkmenistan: a star.
   */
  @Test
  void in_january_2026_turkiye_is_the_hub_of_a_star() {
    JsonNode network = network("period: {from: \"2026-01\", to: \"2026-01\"}");
    assertThat(edges(network))
        .containsExactly(
            Map.entry("TR-UZ", new TieRows.Tie(new BigDecimal(47), 5, 15)),
            Map.entry("TJ-TR", new TieRows.Tie(new BigDecimal(6), 3, 0)),
            Map.entry("TR-XN", new TieRows.Tie(new BigDecimal(4), 1, 0)),
            Map.entry("TM-TR", new TieRows.Tie(new BigDecimal(3), 3, 0)));
    assertThat(codes(network)).containsExactly("TR", "UZ", "TJ", "XN", "TM");
    JsonNode hub = network.at("/vertices/0");
    assertThat(hub.path("degree").asInt()).isEqualTo(4);
    assertThat(hub.path("weightedDegree").decimalValue()).isEqualTo("60");
    assertThat(hub.path("betweenness").asDouble()).isEqualTo(1);
    assertThat(hub.path("eigenvector").asDouble()).isEqualTo(1);
    // Ten of its twelve meetings were in Türkiye: not the call, not the one in Northern Cyprus.
    assertThat(hub.path("hosted").asInt()).isEqualTo(10);
    assertThat(hub.path("hostedShare").asDouble()).isEqualTo(0.833333);
    // 1 − (47² + 6² + 4² + 3²) / 60²
    assertThat(hub.path("diversity").asDouble()).isEqualTo(0.369444);
    // On a star the eigenvector of a ray is its weight divided by √(47² + 6² + 4² + 3²).
    assertThat(network.at("/vertices/1/eigenvector").asDouble()).isEqualTo(0.986472);
    assertThat(network.at("/vertices/4/eigenvector").asDouble()).isEqualTo(0.062966);
    assertThat(network.at("/vertices/1/betweenness").asDouble()).isZero();
    assertThat(network.at("/vertices/1/diversity").asDouble()).isZero();
    assertThat(network.at("/vertices/3/hostedShare").asDouble()).isEqualTo(1);
    assertThat(network.path("density").asDouble()).isEqualTo(0.4);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "| |",
        "period: {} | 1000-01-01 | 9999-12-31",
        "period: {from: \"2021\"} | 2021-01-01 | 9999-12-31",
        "period: {to: \"2012-06-08\"} | 1000-01-01 | 2012-06-08",
        "period: {from: \"2026-01-20\", to: \"2026-01-20\"} | 2026-01-20 | 2026-01-20",
        "period: {from: \"2025-12-31\", to: \"2026-01-01\"} | 2025-12-31 | 2026-01-01",
        "period: {from: \"2023-02-15\", to: \"2024-11-06\"} | 2023-02-15 | 2024-11-06",
        "period: {from: \"1992\", to: \"2010\"} | 1992-01-01 | 2010-12-31",
        "period: {from: \"2099\"} | 2099-01-01 | 9999-12-31",
      })
  void ties_are_those_that_the_files_add_up_to(String arguments, String from, String to) {
    JsonNode network = network(arguments);
    Map<String, TieRows.Tie> expected = TieRows.in(from, to);
    assertThat(edges(network)).containsExactlyInAnyOrderEntriesOf(expected);
    verifyWhole(network);
    StandingRows.verify(network, expected, TieRows.meetings(from, to));
  }

  @Test
  void a_network_of_some_states_keeps_their_ties_and_shows_those_without_any() {
    Set<String> asked = Set.of("KZ", "UZ", "TR", "MN");
    JsonNode network = network("states: [\"TR\", \"UZ\", \"MN\", \"KZ\", \"TR\"]");
    Map<String, TieRows.Tie> expected = new TreeMap<>(TieRows.in(null, null));
    expected.keySet().removeIf(pair -> !asked.containsAll(List.of(pair.split("-"))));
    assertThat(expected).hasSize(3);
    assertThat(edges(network)).containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(codes(network)).containsExactlyInAnyOrderElementsOf(asked).endsWith("MN");
    assertThat(network.path("density").asDouble()).isEqualTo(0.5);
    verifyWhole(network);
    StandingRows.verify(network, expected, TieRows.meetings(null, null));
  }

  @Test
  void no_states_make_no_network() {
    JsonNode network = network("states: []");
    assertThat(network.path("vertices")).isEmpty();
    assertThat(network.path("edges")).isEmpty();
    assertThat(network.path("density").asDouble()).isZero();
  }

  @Test
  void an_unknown_state_is_refused_and_the_nearest_named() {
    JsonNode error = Api.error("{ network(states: [\"TR\", \"UZB\"]) { density } }");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("states[1]");
    assertThat(error.path("message").asText()).contains("'UZB'", "'UZ'");
  }

  @Test
  void a_period_that_ends_before_it_starts_is_refused() {
    JsonNode error = Api.error("{ network(period: {from: \"2026\", to: \"2025\"}) { density } }");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("period");
  }

  @Test
  void aliases_of_other_periods_get_their_own_networks() {
    JsonNode data =
        Api.data(
            "{ a: network(period: {from: \"2026-01\", to: \"2026-01\"}) { edges { weight } }"
                + " b: network(period: {from: \"2025\", to: \"2025\"}) { edges { weight } }"
                + " c: network { edges { weight } } }");
    assertThat(data.at("/a/edges")).hasSize(4);
    assertThat(data.at("/b/edges")).hasSameSizeAs(TieRows.in("2025-01-01", "2025-12-31").keySet());
    assertThat(data.at("/c/edges")).hasSameSizeAs(TieRows.in(null, null).keySet());
  }

  /** What holds of any network, and the order of its lists. */
  private static void verifyWhole(JsonNode network) {
    Map<String, TieRows.Tie> edges = edges(network);
    edges.keySet().forEach(it -> assertThat(it.substring(0, 2)).isLessThan(it.substring(3)));
    assertThat(List.copyOf(edges.entrySet()))
        .isSortedAccordingTo(
            Comparator.<Map.Entry<String, TieRows.Tie>, BigDecimal>comparing(
                    it -> it.getValue().weight(), Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey));
    int states = network.path("vertices").size();
    assertThat(network.path("density").asDouble())
        .isEqualTo(
            states < 2 ? 0 : 2.0 * edges.size() / (states * (states - 1.0)), within(0.5000001e-6));
    assertThat(vertices(network))
        .isSortedAccordingTo(
            Comparator.<JsonNode, BigDecimal>comparing(
                    it -> it.path("weightedDegree").decimalValue(), Comparator.reverseOrder())
                .thenComparing(it -> it.at("/state/code").asText()));
  }

  private static JsonNode network(String arguments) {
    String given = arguments == null ? "" : "(" + arguments + ")";
    return Api.data("{ network" + given + FIELDS + " }").path("network");
  }

  private static Map<String, TieRows.Tie> edges(JsonNode network) {
    Map<String, TieRows.Tie> edges = new LinkedHashMap<>();
    for (JsonNode edge : network.path("edges")) {
      edges.put(
          String.join("-", Api.texts(edge.path("states"), "code")),
          new TieRows.Tie(
              edge.path("weight").decimalValue(),
              edge.path("meetings").asInt(),
              edge.path("documents").asInt()));
    }
    assertThat(edges).hasSameSizeAs(network.path("edges"));
    return edges;
  }

  private static List<JsonNode> vertices(JsonNode network) {
    List<JsonNode> vertices = new ArrayList<>();
    network.path("vertices").forEach(vertices::add);
    return vertices;
  }

  private static List<String> codes(JsonNode network) {
    return StreamSupport.stream(network.path("vertices").spliterator(), false)
        .map(it -> it.at("/state/code").asText())
        .collect(Collectors.toList());
  }
}
