package org.kurultai.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Cells;
import org.kurultai.Pages;
import org.kurultai.Rows;

@QuarkusTest
class MeetingTest {

  @Test
  void a_meeting_is_found_by_its_slug_and_by_its_id() {
    JsonNode meeting =
        Api.data("{ meeting(slug: \"tr-uz-hlscc-4-2026\") { id title } }").path("meeting");
    assertThat(meeting.path("title").asText())
        .isEqualTo("Fourth meeting of the Türkiye–Uzbekistan HLSCC");

    JsonNode node =
        Api.data(
                "{ node(id: \"%s\") { ... on Meeting { slug } } }"
                    .formatted(meeting.path("id").asText()))
            .path("node");
    assertThat(node.path("slug").asText()).isEqualTo("tr-uz-hlscc-4-2026");
  }

  @Test
  void an_unknown_slug_is_null() {
    JsonNode data = Api.data("{ meeting(slug: \"no-such-meeting\") { slug } }");
    assertThat(data.toString()).isEqualTo("{\"meeting\":null}");
  }

  @Test
  void every_meeting_says_what_its_row_says() {
    List<JsonNode> meetings =
        Pages.forward(
            "meetings()",
            50,
            """
            slug title kind track ordinal forum { slug } start_date: startDate end_date: endDate
            city host_state: hostState { code } format theme states { code } topics { slug } outcome
            confidence sources: citations { source { slug } }""");
    assertThat(meetings.stream().map(Cells::of))
        .containsExactlyInAnyOrderElementsOf(MeetingRows.ALL.stream().map(Cells::of).toList());
  }

  @Test
  void the_forum_of_a_meeting_is_a_council_a_body_or_nothing() {
    JsonNode data =
        Api.data(
            """
            { council: meeting(slug: "tr-uz-jspg-4-2026") { forum { __typename slug } }
              body: meeting(slug: "agriculture-baku-2023") { forum { __typename slug } }
              none: meeting(slug: "az-kg-visit-2022") { forum { __typename slug } } }""");
    assertThat(data.at("/council/forum").toString())
        .isEqualTo("{\"__typename\":\"Council\",\"slug\":\"tr-uz-jspg\"}");
    assertThat(data.at("/body/forum").toString())
        .isEqualTo("{\"__typename\":\"OrganizationBody\",\"slug\":\"ministers-of-agriculture\"}");
    assertThat(data.at("/none/forum").isNull()).isTrue();
  }

  @Test
  void a_meeting_launches_the_councils_that_were_founded_or_first_met_there() {
    List<JsonNode> meetings = Pages.forward("meetings()", 50, "slug launched { slug }");
    List<String> launches =
        meetings.stream()
            .flatMap(
                it ->
                    Api.texts(it.path("launched"), "slug").stream()
                        .map(council -> it.path("slug").asText() + " " + council))
            .toList();
    assertThat(launches)
        .containsExactlyInAnyOrderElementsOf(
            Rows.of("meeting_launches.csv").stream()
                .map(row -> row.get("meeting") + " " + row.get("council"))
                .toList());
  }

  @Test
  void the_four_plus_four_was_launched_by_both_meetings_of_its_day() {
    JsonNode data =
        Api.data(
            """
            { group: meeting(slug: "tr-uz-jspg-4-2026") { startDate launched { slug kind } }
              first: meeting(slug: "tr-uz-4plus4-1-2026") { startDate launched { slug kind } } }""");
    String launched =
        "{\"startDate\":\"2026-01-20\",\"launched\":"
            + "[{\"slug\":\"tr-uz-4plus4\",\"kind\":\"FOUR_PLUS_FOUR\"}]}";
    assertThat(data.path("group").toString()).isEqualTo(launched);
    assertThat(data.path("first").toString()).isEqualTo(launched);
  }
}
