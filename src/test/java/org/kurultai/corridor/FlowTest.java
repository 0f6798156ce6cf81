package org.kurultai.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Rows;

@QuarkusTest
class FlowTest {

  @Test
  void flows_are_asked_for_by_measure_and_by_whether_they_are_aims() {
    JsonNode corridor =
        Api.data(
                """
                { corridor(slug: "middle-corridor") {
                  all: flows { ...figure }
                  teu: flows(measure: TEU) { ...figure }
                  facts: flows(measure: TEU, target: false) { ...figure }
                  aims: flows(target: true) { ...figure }
                  oil: flows(measure: OIL_TONNES) { ...figure }
                } }
                fragment figure on Flow { year quarter measure value target }""")
            .path("corridor");

    assertThat(figures(corridor.path("all")))
        .containsExactlyInAnyOrderElementsOf(rows(row -> true));
    assertThat(figures(corridor.path("teu"))).containsExactlyInAnyOrderElementsOf(rows(teu()));
    assertThat(figures(corridor.path("facts")))
        .containsExactlyInAnyOrderElementsOf(
            rows(teu().and(row -> row.get("target").equals("false"))));
    assertThat(figures(corridor.path("aims")))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(rows(row -> row.get("target").equals("true")));
    assertThat(corridor.path("oil")).isEmpty();
  }

  @Test
  void flows_stand_in_order_of_time_and_a_year_follows_its_quarters() {
    JsonNode flows =
        Api.data(
                """
                { corridor(slug: "middle-corridor") {
                  flows { year quarter measure value target } } }""")
            .at("/corridor/flows");

    assertThat(figures(flows).stream().filter(figure -> figure.startsWith("2024")))
        .containsExactly(
            "2024 1 TEU 7200 false",
            "2024  CARGO_TONNES 4484000 false",
            "2024  TEU 56500 false",
            "2024  TRAINS 358 false",
            "2024  TRAINS 300 true");
    assertThat(figures(flows)).extracting(figure -> figure.substring(0, 4)).isSorted();
  }

  private static Predicate<Map<String, String>> teu() {
    return row -> row.get("measure").equals("TEU");
  }

  private static List<String> rows(Predicate<Map<String, String>> meets) {
    return Rows.of("flows.csv").stream()
        .filter(row -> row.get("corridor").equals("middle-corridor"))
        .filter(meets)
        .map(
            row ->
                String.join(
                    " ",
                    row.get("year"),
                    row.get("quarter"),
                    row.get("measure"),
                    row.get("value"),
                    row.get("target")))
        .toList();
  }

  private static List<String> figures(JsonNode flows) {
    List<String> figures = new ArrayList<>();
    flows.forEach(
        flow ->
            figures.add(
                String.join(
                    " ",
                    flow.path("year").asText(),
                    flow.path("quarter").isNull() ? "" : flow.path("quarter").asText(),
                    flow.path("measure").asText(),
                    flow.path("value").asText(),
                    flow.path("target").asText())));
    return figures;
  }
}
