package org.kurultai.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;

@QuarkusTest
class FragmentTest {

  @Test
  void a_fragment_on_an_object_type_matches_behind_an_interface() {
    JsonNode data =
        Api.data(
            """
            { council: forum(slug: "tr-uz-4plus4") { ...what }
              body: forum(slug: "council-of-heads-of-state") { ...what } }
            fragment what on Forum {
              __typename
              ... on Council { kind }
              ... on OrganizationBody { organization { slug } }
            }""");
    assertThat(data.path("council").toString())
        .isEqualTo("{\"__typename\":\"Council\",\"kind\":\"FOUR_PLUS_FOUR\"}");
    assertThat(data.path("body").toString())
        .isEqualTo("{\"__typename\":\"OrganizationBody\",\"organization\":{\"slug\":\"ots\"}}");
  }

  @Test
  void a_fragment_on_an_interface_matches_behind_another_interface() {
    String id = Api.data("{ forum(slug: \"tr-uz-4plus4\") { id } }").at("/forum/id").asText();
    JsonNode node =
        Api.data(
                "{ node(id: \"%s\") { ... on Cited { confidence } ... on Forum { slug } } }"
                    .formatted(id))
            .path("node");
    assertThat(node.path("confidence").asText()).isEqualTo("HIGH");
    assertThat(node.path("slug").asText()).isEqualTo("tr-uz-4plus4");
  }

  @Test
  void a_fragment_on_another_type_adds_nothing() {
    String id = Api.data("{ state(code: \"TR\") { id } }").at("/state/id").asText();
    JsonNode data = Api.data("{ node(id: \"%s\") { ... on Meeting { title } } }".formatted(id));
    assertThat(data.path("node").toString()).isEqualTo("{}");
  }
}
