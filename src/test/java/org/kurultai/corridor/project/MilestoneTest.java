package org.kurultai.corridor.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;
import org.kurultai.Pages;

@QuarkusTest
class MilestoneTest {

  @Test
  void the_steps_of_a_project_stand_in_order_of_their_first_days() {
    for (JsonNode project : Pages.forward("projects()", 100, "milestones { date }")) {
      List<String> days =
          Api.texts(project, "date").stream()
              .map(date -> (date + "-01-01").substring(0, 10))
              .toList();
      assertThat(days).isSorted();
    }
  }

  @Test
  void a_step_is_found_again_by_its_id() {
    JsonNode step =
        Api.data("{ project(slug: \"cku-construction\") { milestones { id title } } }")
            .at("/project/milestones/0");

    JsonNode again =
        Api.data(
                """
                query($id: ID!) { node(id: $id) { __typename id
                  ... on Milestone { date title kind project { slug } } } }""",
                Map.of("id", step.path("id").asText()))
            .path("node");

    assertThat(again.path("__typename").asText()).isEqualTo("Milestone");
    assertThat(again.path("id")).isEqualTo(step.path("id"));
    assertThat(again.path("date").asText()).isEqualTo("2024-06-06");
    assertThat(again.path("title").asText()).isEqualTo("Three-state agreement signed in Beijing");
    assertThat(again.path("kind").asText()).isEqualTo("AGREEMENT_SIGNED");
    assertThat(again.at("/project/slug").asText()).isEqualTo("cku-construction");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cku-construction",
        "cku-construction/2024-06-06",
        "cku-construction/2024-06-06/Another title",
        "cku-construction/2024/Three-state agreement signed in Beijing",
        "no-such-project/2024-06-06/Three-state agreement signed in Beijing",
        ""
      })
  void an_id_that_is_no_step_is_null(String key) {
    String id =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(("Milestone:" + key).getBytes(UTF_8));

    JsonNode data =
        Api.data("{ node(id: \"%s\") { id } nodes(ids: [\"%s\"]) { id } }".formatted(id, id));

    assertThat(data.path("node").isNull()).isTrue();
    assertThat(data.path("nodes").toString()).isEqualTo("[null]");
  }
}
