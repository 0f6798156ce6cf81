package org.kurultai.corridor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Pages;
import org.kurultai.Rows;

@QuarkusTest
class CourseApiTest {

  private static final Map<String, Map<String, String>> SEGMENTS =
      Rows.of("segments.csv").stream().collect(toMap(row -> row.get("slug"), row -> row));
  private static final Map<String, Map<String, String>> NODES =
      Rows.of("nodes.csv").stream().collect(toMap(row -> row.get("slug"), row -> row));

  @Test
  void every_branch_is_one_connected_line_over_its_segments() {
    for (JsonNode corridor : Pages.forward("corridors()", 100, "slug geometry")) {
      List<List<Map<String, String>>> branches = branches(corridor.path("slug").asText());
      JsonNode geometry = corridor.path("geometry");

      assertThat(geometry.path("type").asText()).isEqualTo("MultiLineString");
      assertThat(geometry.path("coordinates")).hasSize(branches.size());
      for (int i = 0; i < branches.size(); i++) {
        JsonNode line = geometry.path("coordinates").path(i);
        List<Map<String, String>> segments = branches.get(i);
        assertThat(line).as(segments.toString()).hasSize(segments.size() + 1);
        for (int j = 0; j < segments.size(); j++) {
          // Whichever way the segment is walked, its ends are the line's points j and j + 1.
          assertThat(Set.of(line.path(j), line.path(j + 1)))
              .extracting(JsonNode::toString)
              .containsExactlyInAnyOrder(
                  position(segments.get(j).get("from")), position(segments.get(j).get("to")));
        }
      }
    }
  }

  /** BTC: Sangachal 40.17751 N, 49.46901 E; Boyuk Kesik; Türkgözü; Ceyhan, as in nodes.csv. */
  @Test
  void a_pipeline_leads_from_inlet_to_outlet_with_longitude_first() {
    JsonNode corridor =
        Api.data("{ corridor(slug: \"baku-tbilisi-ceyhan\") { geometry nodes { slug } } }")
            .path("corridor");

    assertThat(corridor.path("geometry").toString())
        .isEqualTo(
            "{\"type\":\"MultiLineString\",\"coordinates\":"
                + "[[[49.46901,40.17751],[45.19,41.3],[42.86,41.59],[35.92164,36.87993]]]}");
    assertThat(Api.texts(corridor, "slug"))
        .containsExactly("sangachal", "boyuk-kesik", "turkgozu", "ceyhan");
  }

  @Test
  void a_corridor_leads_through_each_end_of_its_segments_once() {
    for (JsonNode corridor : Pages.forward("corridors()", 100, "slug nodes { slug }")) {
      List<String> ends = new ArrayList<>();
      branches(corridor.path("slug").asText())
          .forEach(
              branch ->
                  branch.forEach(
                      segment -> ends.addAll(List.of(segment.get("from"), segment.get("to")))));

      assertThat(Api.texts(corridor.path("nodes"), "slug"))
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(Set.copyOf(ends));
    }
  }

  /** The branches as corridor_segments.csv has them: approach 1, approach-road 1, trunk 3. */
  @Test
  void a_branch_is_served_alone_beside_another_under_an_alias() {
    JsonNode corridor =
        Api.data(
                """
                { corridor(slug: "aras-corridor") {
                  branches
                  all: segments { branch }
                  approach: segments(branch: "approach") { branch position segment { slug } }
                  trunk: segments(branch: "trunk") { branch position }
                  none: segments(branch: "no-such-branch") { position }
                } }""")
            .path("corridor");

    assertThat(corridor.path("branches").toString())
        .isEqualTo("[\"approach\",\"approach-road\",\"trunk\"]");
    assertThat(corridor.path("all")).hasSize(5);
    assertThat(corridor.path("approach").toString())
        .isEqualTo(
            "[{\"branch\":\"approach\",\"position\":1,"
                + "\"segment\":{\"slug\":\"horadiz-aghband-rail\"}}]");
    assertThat(corridor.path("trunk").findValuesAsText("position")).containsExactly("1", "2", "3");
    assertThat(corridor.path("none")).isEmpty();
  }

  private static List<List<Map<String, String>>> branches(String corridor) {
    return Rows.of("corridor_segments.csv").stream()
        .filter(row -> row.get("corridor").equals(corridor))
        .collect(groupingBy(row -> row.get("branch"), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(branch -> branch.stream().map(row -> SEGMENTS.get(row.get("segment"))).toList())
        .toList();
  }

  private static String position(String node) {
    Map<String, String> row = NODES.get(node);
    return "["
        + Double.parseDouble(row.get("longitude"))
        + ','
        + Double.parseDouble(row.get("latitude"))
        + ']';
  }
}
