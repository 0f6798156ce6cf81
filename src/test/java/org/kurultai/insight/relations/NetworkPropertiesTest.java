package org.kurultai.insight.relations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Api;
import org.kurultai.Rows;
import org.kurultai.insight.CutPeriod;
import org.kurultai.insight.CutPeriod.Part;

/** What holds of the network of any period and any states. */
@QuarkusTest
class NetworkPropertiesTest {

  private static final List<String> CODES =
      Rows.of("states.csv").stream().map(row -> row.get("code")).toList();

  static Stream<Part> periods() {
    return CutPeriod.random(4, 12).map(CutPeriod::whole);
  }

  static Stream<Arguments> networks() {
    Random random = new Random(7);
    return CutPeriod.random(5, 12)
        .map(
            period -> {
              List<String> codes = new ArrayList<>(CODES);
              Collections.shuffle(codes, random);
              return Arguments.of(period.whole(), codes.subList(0, 3 + random.nextInt(25)));
            });
  }

  @ParameterizedTest
  @MethodSource("periods")
  void every_state_stands_as_the_files_say(Part period) {
    JsonNode network = network(period.asked());
    assertThat(network.path("vertices")).hasSizeGreaterThan(1);
    verify(network, period);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void every_state_stands_among_some_as_the_files_say(Part period, List<String> states) {
    JsonNode network =
        network("%s states: [\"%s\"]".formatted(period.asked(), String.join("\", \"", states)));
    assertThat(Api.texts(network.path("vertices"), "code"))
        .containsExactlyInAnyOrderElementsOf(states);
    verify(network, period);
  }

  /**
   * An edge of the network is the tie of either of its states to the other, and nobody has more.
   */
  @ParameterizedTest
  @MethodSource("periods")
  void edges_are_symmetric(Part period) {
    JsonNode data =
        Api.data(
            """
            { network(%1$s) { edges { states { code } weight } }
              states(first: 100) { nodes { code
                partnerships(first: 100, %1$s) { strength states { code } } } } }"""
                .formatted(period.asked()));
    Set<String> edges = new TreeSet<>();
    for (JsonNode edge : data.at("/network/edges")) {
      List<String> pair = Api.texts(edge.path("states"), "code");
      for (String code : pair) {
        edges.add(code + ' ' + pair + ' ' + edge.path("weight"));
      }
    }
    Set<String> ties = new TreeSet<>();
    for (JsonNode state : data.at("/states/nodes")) {
      for (JsonNode tie : state.path("partnerships")) {
        if (tie.path("strength").decimalValue().signum() > 0) {
          List<String> pair = Api.texts(tie.path("states"), "code");
          ties.add(state.path("code").asText() + ' ' + pair + ' ' + tie.path("strength"));
        }
      }
    }
    assertThat(ties).isNotEmpty().isEqualTo(edges);
  }

  private static void verify(JsonNode network, Part period) {
    StandingRows.verify(
        network,
        TieRows.in(period.from(), period.to()),
        TieRows.meetings(period.from(), period.to()));
  }

  private static JsonNode network(String arguments) {
    return Api.data("{ network(" + arguments + ") { " + StandingRows.FIELDS + " } }")
        .path("network");
  }
}
