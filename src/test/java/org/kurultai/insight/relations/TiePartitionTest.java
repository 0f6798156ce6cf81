package org.kurultai.insight.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Api;
import org.kurultai.insight.CutPeriod;
import org.kurultai.insight.relations.TieRows.Tie;

/** The ties of the parts of a period sum to those of the whole, but for what lies in several. */
@QuarkusTest
class TiePartitionTest {

  /**
   * A tie is rounded to 4 decimals: half of the last for each part, the whole and what is across.
   */
  private static final BigDecimal ROUNDING = new BigDecimal("0.00005");

  static Stream<CutPeriod> parts_sum_to_the_whole() {
    return CutPeriod.random(15, 12);
  }

  @ParameterizedTest
  @MethodSource
  void parts_sum_to_the_whole(CutPeriod period) {
    JsonNode data =
        Api.data(
            period.query("network(%s) { edges { states { code } weight meetings documents } }"));
    Map<String, Tie> expected = TieRows.again(period);
    add(data.path("whole"), expected);
    Map<String, Tie> sums = new TreeMap<>();
    for (int i = 0; i < period.parts().size(); i++) {
      add(data.path("part" + i), sums);
    }
    assertThat(sums).isNotEmpty().containsOnlyKeys(expected.keySet());
    BigDecimal most = ROUNDING.multiply(BigDecimal.valueOf(period.parts().size() + 2L));
    sums.forEach(
        (pair, sum) -> {
          Tie whole = expected.get(pair);
          assertThat(sum.meetings()).as(pair).isEqualTo(whole.meetings());
          assertThat(sum.documents()).as(pair).isEqualTo(whole.documents());
          assertThat(sum.weight()).as(pair).isCloseTo(whole.weight(), within(most));
        });
  }

  private static void add(JsonNode network, Map<String, Tie> ties) {
    for (JsonNode edge : network.path("edges")) {
      ties.merge(
          String.join("-", Api.texts(edge.path("states"), "code")),
          new Tie(
              edge.path("weight").decimalValue(),
              edge.path("meetings").asInt(),
              edge.path("documents").asInt()),
          Tie::plus);
    }
  }
}
