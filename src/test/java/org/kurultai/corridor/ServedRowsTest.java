package org.kurultai.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Rows.elements;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kurultai.Cells;
import org.kurultai.Pages;
import org.kurultai.Rows;

/** Every row of the files on corridors reaches the API whole, with its citations. */
@QuarkusTest
class ServedRowsTest {

  private static final String CITED = " confidence sources: citations { source { slug } } ";

  @Test
  void corridors_are_served_as_their_rows_say() {
    List<JsonNode> corridors =
        Pages.forward(
            "corridors()",
            100,
            """
            slug name short_name: shortName kind status established_on: establishedOn
            coordinating_body: coordinatingBody states { code } length_km: lengthKm
            capacity { capacity_value: value capacity_unit: unit } capacity_year: capacityYear
            summary"""
                + CITED);

    assertThat(cells(corridors)).isEqualTo(citing("corridors.csv"));
  }

  @Test
  void nodes_are_served_as_their_rows_say() {
    List<JsonNode> nodes =
        Pages.forward(
            "corridorNodes()",
            100,
            """
            slug name native_name: nativeName kind state { code } un_locode: unLocode
            location { latitude longitude } note"""
                + CITED);

    assertThat(cells(nodes)).isEqualTo(citing("nodes.csv"));
  }

  @Test
  void segments_are_served_as_their_rows_say() {
    List<JsonNode> segments = new ArrayList<>();
    Pages.forward(
            "corridorNodes()",
            100,
            """
            segments {
              slug from { slug } to { slug } mode distance_km: distanceKm
              typical_transit_hours: typicalTransitHours gauge_mm: gaugeMm status
              capacity { capacity_value: value capacity_unit: unit } bidirectional note"""
                + CITED
                + "}")
        .forEach(node -> node.path("segments").forEach(segments::add));

    assertThat(cells(segments)).isEqualTo(citing("segments.csv"));
  }

  @Test
  void projects_are_served_as_their_rows_say() {
    List<JsonNode> projects =
        Pages.forward(
            "projects()",
            100,
            """
            slug name kind status corridors { slug } states { code } nodes { slug }
            announced_on: announcedOn construction_start: constructionStart
            completed_on: completedOn expected_completion: expectedCompletion
            cost { cost_value: amount cost_currency: currency }
            capacity { capacity_value: value capacity_unit: unit }
            lead_organizations: leadOrganizations financiers summary"""
                + CITED);

    assertThat(cells(projects))
        .isEqualTo(new LinkedHashSet<>(Rows.of("projects.csv").stream().map(Cells::of).toList()));
  }

  @Test
  void milestones_are_served_as_their_rows_say() {
    List<JsonNode> milestones = new ArrayList<>();
    Pages.forward("projects()", 100, "milestones { project { slug } date title kind " + CITED + "}")
        .forEach(project -> project.path("milestones").forEach(milestones::add));

    assertThat(cells(milestones)).isEqualTo(citing("milestones.csv"));
  }

  @Test
  void flows_are_served_as_their_rows_say() {
    List<JsonNode> flows = new ArrayList<>();
    Pages.forward(
            "corridors()",
            100,
            "flows { corridor { slug } year quarter measure value target " + CITED + "}")
        .forEach(corridor -> corridor.path("flows").forEach(flows::add));

    assertThat(cells(flows)).isEqualTo(citing("flows.csv"));
  }

  @Test
  void segments_stand_in_their_places_branch_by_branch() {
    List<JsonNode> corridors =
        Pages.forward(
            "corridors()", 100, "slug branches segments { segment { slug } position branch }");

    List<Map<String, String>> rows = Rows.of("corridor_segments.csv");
    for (JsonNode corridor : corridors) {
      String slug = corridor.path("slug").asText();
      // The file is sorted by corridor, branch and position.
      List<Map<String, String>> places =
          rows.stream().filter(row -> row.get("corridor").equals(slug)).toList();
      List<String> served = new ArrayList<>();
      corridor
          .path("segments")
          .forEach(
              place ->
                  served.add(
                      place.path("branch").asText()
                          + place.path("position").asInt()
                          + place.at("/segment/slug").asText()));
      assertThat(served)
          .containsExactlyElementsOf(
              places.stream()
                  .map(row -> row.get("branch") + row.get("position") + row.get("segment"))
                  .toList());
      assertThat(elements(Cells.of(corridor).get("branches")))
          .containsExactlyElementsOf(
              places.stream().map(row -> row.get("branch")).distinct().toList());
    }
  }

  private static Set<Map<String, String>> cells(List<JsonNode> objects) {
    return new LinkedHashSet<>(objects.stream().map(Cells::of).toList());
  }

  private static Set<Map<String, String>> citing(String file) {
    return new LinkedHashSet<>(Rows.of(file).stream().map(Cells::ofCiting).toList());
  }
}
