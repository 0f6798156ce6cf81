package org.kurultai.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;

@QuarkusTest
class RouteQueryTest {

  @Test
  void a_place_goes_by_its_slug_or_its_un_locode() {
    assertThat(Ways.one("from: \"AZBAK\", to: \"GETBS\""))
        .isEqualTo(Ways.one("from: \"baku\", to: \"tbilisi\""));
    assertThat(
            Ways.nodes(
                Ways.one(
                    "from: \"baku\", to: \"samtredia\", via: [\"GETBS\"], avoidNodes: [\"GEPTI\"]")))
        .contains("tbilisi")
        .doesNotContain("poti");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from: 'bakoo', to: 'tbilisi' | query.from | unknown place 'bakoo' | 'baku'",
        "from: 'baku', to: 'GETBX' | query.to | unknown place 'GETBX' | 'GETBS'",
        "from: 'baku', to: 'poti', via: ['ganja', 'tiblisi'] | query.via[1] | unknown place 'tiblisi' | 'tbilisi'",
        "from: 'baku', to: 'poti', avoidNodes: ['Gandja'] | query.avoidNodes[0] | unknown place 'Gandja' | 'ganja'",
        "from: 'baku', to: 'poti', avoidStates: ['RU', 'GEO'] | query.avoidStates[1] | unknown state code 'GEO' | 'GE'",
        // states.csv has India and Tajikistan, nodes.csv has no node there.
        "from: 'baku', to: 'poti', avoidStates: ['IN', 'GEO'] | query.avoidStates[1] | unknown state code 'GEO' | 'GE'",
        "from: 'baku', to: 'poti', avoidStates: ['TJ', 'RU', 'IN', 'RUS'] | query.avoidStates[3] | unknown state code 'RUS' | 'RU'",
        "from: 'baku', to: 'poti', avoidStates: ['GEO'], avoidNodes: ['Gandja'] | query.avoidNodes[0] | unknown place 'Gandja' | 'ganja'",
      })
  void a_place_or_state_that_nobody_knows_is_an_error_that_names_the_nearest(
      String query, String argument, String problem, String nearest) {
    refused(query, argument, problem, "did you mean", nearest);
  }

  @Test
  void an_unknown_place_that_nothing_is_near_to_is_looked_for_by_search() {
    refused("from: 'Актау', to: 'baku'", "query.from", "unknown place 'Актау': search finds");
  }

  @Test
  void a_state_without_a_node_may_be_avoided() {
    // states.csv has India, nodes.csv has no node there.
    assertThat(Ways.one("from: \"baku\", to: \"tbilisi\", avoidStates: [\"IN\"]"))
        .isEqualTo(Ways.one("from: \"baku\", to: \"tbilisi\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "avoidStates: ['AZ'] | query.from | 'AZ'",
        "avoidStates: ['GE'] | query.to | 'GE'",
        "avoidNodes: ['GETBS'] | query.to | 'tbilisi'",
        "via: ['ganja', 'yalama'], avoidNodes: ['yalama'] | query.via[1] | 'yalama'",
      })
  void to_stop_at_what_is_to_be_avoided_is_an_error(String avoided, String argument, String by) {
    refused("from: 'baku', to: 'tbilisi', " + avoided, argument, by, "leave out one of them");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 6, 2_000_000_000})
  void there_are_one_to_five_ways(int alternatives) {
    refused(
        "from: 'baku', to: 'tbilisi', alternatives: " + alternatives,
        "query.alternatives",
        alternatives + " is out of range",
        "1 to 5");
  }

  @Test
  void there_are_at_most_six_stops() {
    String stops = String.join(", ", Collections.nCopies(7, "'ganja'"));
    refused("from: 'baku', to: 'poti', via: [" + stops + "]", "query.via", "7 stops", "at most 6");
  }

  @Test
  void one_error_does_not_spoil_the_answer_beside_it() {
    JsonNode response =
        Api.ask(
            "{ good: routes(query: {from: \"baku\", to: \"ganja\"}) { distanceKm }"
                + " bad: routes(query: {from: \"baku\", to: \"nowhere\"}) { distanceKm } }",
            Map.of(),
            Map.of());
    assertThat(response.at("/errors/0/path/0").asText()).isEqualTo("bad");
    assertThat(response.path("errors")).hasSize(1);
  }

  @Test
  void no_way_is_an_empty_list() {
    assertThat(Ways.of("from: \"baku\", to: \"tbilisi\", modes: [POWER]")).isEmpty();
    assertThat(Ways.of("from: \"baku\", to: \"tbilisi\", modes: []")).isEmpty();
    assertThat(Ways.of("from: \"baku\", to: \"tbilisi\", alternatives: 5, statuses: [CANCELLED]"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", via: [\"tbilisi\"]", ", alternatives: 5", ", modes: []"})
  void from_a_place_to_itself_leads_one_way_without_legs(String more) {
    JsonNode way = Ways.one("from: \"tbilisi\", to: \"GETBS\"" + more);

    assertThat(way.path("legs")).isEmpty();
    assertThat(way.path("corridors")).isEmpty();
    assertThat(way.path("distanceKm").asText()).isEqualTo("0");
    assertThat(way.path("transitHours").asText()).isEqualTo("0");
    assertThat(Ways.states(way)).containsExactly("GE");
    assertThat(way.at("/geometry/type").asText()).isEqualTo("Point");
  }

  @Test
  void stops_are_passed_in_their_order() {
    String query = "from: \"baku\", to: \"istanbul-halkali\", via: ";

    assertThat(Ways.nodes(Ways.one(query + "[\"poti\", \"kars\"]")))
        .containsSubsequence("baku", "poti", "kars", "istanbul-halkali");
    assertThat(Ways.nodes(Ways.one(query + "[\"kars\", \"poti\"]")))
        .containsSubsequence("baku", "kars", "poti", "istanbul-halkali");
  }

  @Test
  void a_stop_at_the_end_of_a_branch_is_left_by_the_way_it_was_reached() {
    // tbilisi-tbilisi-dry-port-rail is the only segment of the dry port.
    JsonNode way = Ways.one("from: \"gardabani\", to: \"marabda\", via: [\"tbilisi-dry-port\"]");

    assertThat(Ways.nodes(way))
        .containsExactly("gardabani", "tbilisi", "tbilisi-dry-port", "tbilisi", "marabda");
  }

  @Test
  void a_stop_that_has_just_been_reached_changes_nothing() {
    String query = "from: \"baku\", to: \"tbilisi\"";
    assertThat(Ways.one(query + ", via: [\"baku\", \"ganja\", \"AZGAN\", \"tbilisi\"]"))
        .isEqualTo(Ways.one(query));
  }

  @Test
  void the_way_after_a_stop_goes_on_by_the_mode_that_it_was_reached_by() {
    String query = "from: \"aktau-port\", to: \"ganja\"";

    // The change from ship to train is made at the stop and counts there.
    assertThat(Ways.one(query + ", via: [\"alat-port\"]")).isEqualTo(Ways.one(query));
    assertThat(Ways.one(query).path("transshipments").asInt()).isEqualTo(1);
  }

  @Test
  void the_legs_of_a_route_count_as_thirty_objects() {
    JsonNode response =
        Api.ask(
            "{ routes(query: {from: \"baku\", to: \"ganja\"}) { legs { mode } } }",
            Map.of(),
            Map.of("X-Request-Cost", "true"));
    // A list counts as 5 if nothing is said of it.
    assertThat(response.at("/extensions/cost/requested").asInt()).isEqualTo(5 * (1 + 30));
  }

  @Test
  void null_is_as_if_nothing_were_said() {
    assertThat(
            Ways.one(
                "from: \"xian\", to: \"budapest\", via: null, avoidStates: null, avoidNodes: null,"
                    + " modes: null, statuses: null, minimize: null, alternatives: null"))
        .isEqualTo(Ways.one("from: \"xian\", to: \"budapest\""));
  }

  private static void refused(String query, String argument, String... words) {
    JsonNode error =
        Api.error("{ routes(query: {" + query.replace('\'', '"') + "}) { distanceKm } }");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo(argument);
    assertThat(error.path("message").asText()).startsWith(argument).contains(words);
  }
}
