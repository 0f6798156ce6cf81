package org.kurultai.insight.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.kurultai.Api;
import org.kurultai.Rows;
import org.kurultai.insight.relations.TieRows.Tie;

/** How each state stands in a network, worked out from the release's files. */
final class StandingRows {

  /** What {@link #verify} looks at. */
  static final String FIELDS =
      "vertices { state { code } degree weightedDegree betweenness eigenvector hosted hostedShare"
          + " diversity }";

  private static final double ROUNDING = 0.51e-6;

  private StandingRows() {}

  /**
   * Holds all figures of the vertices of a network against the files.
   *
   * @param ties those of the period
   * @param meetings those of the period
   */
  static void verify(JsonNode network, Map<String, Tie> ties, List<Map<String, String>> meetings) {
    List<String> codes = Api.texts(network.path("vertices"), "code");
    WeightMatrix matrix = WeightMatrix.of(codes, ties);
    verify(network, "betweenness", matrix.betweenness());
    verify(network, "eigenvector", matrix.eigenvector());
    verify(network, "diversity", matrix.diversity());
    for (JsonNode vertex : network.path("vertices")) {
      String code = vertex.at("/state/code").asText();
      List<BigDecimal> weights =
          ties.entrySet().stream()
              .filter(tie -> tie.getKey().contains(code))
              .filter(tie -> codes.containsAll(List.of(tie.getKey().split("-"))))
              .map(tie -> tie.getValue().weight())
              .toList();
      assertThat(vertex.path("degree").asInt()).as(code).isEqualTo(weights.size());
      assertThat(vertex.path("weightedDegree").asText()).as(code).doesNotMatch(".*\\.\\d*0");
      assertThat(vertex.path("weightedDegree").decimalValue())
          .as(code)
          .isEqualByComparingTo(weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
      verifyHost(vertex, code, meetings);
    }
  }

  private static void verify(JsonNode network, String figure, double[] expected) {
    assertThat(
            network.path("vertices").findValues(figure).stream()
                .mapToDouble(JsonNode::asDouble)
                .toArray())
        .as(figure)
        .containsExactly(expected, within(ROUNDING));
  }

  private static void verifyHost(JsonNode vertex, String code, List<Map<String, String>> meetings) {
    long hosted = meetings.stream().filter(row -> Rows.is(row, "host_state", code)).count();
    long present =
        meetings.stream()
            .filter(row -> Rows.is(row, "host_state", code) || Rows.holds(row, "states", code))
            .count();
    assertThat(vertex.path("hosted").asLong()).as("hosted by " + code).isEqualTo(hosted);
    assertThat(vertex.path("hostedShare").asDouble())
        .as("share hosted by " + code)
        .isEqualTo(present == 0 ? 0 : (double) hosted / present, within(ROUNDING));
  }
}
