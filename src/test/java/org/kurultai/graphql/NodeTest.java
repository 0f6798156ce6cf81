package org.kurultai.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;

@QuarkusTest
class NodeTest {

  @Test
  void nodes_come_in_the_order_of_their_ids_with_null_for_those_that_name_nothing() {
    String turkiye = id("State:TR");
    JsonNode nodes =
        nodes(
            List.of(
                id("Topic:transport"),
                turkiye,
                "no base64!",
                id("State:QQ"),
                id("Unheard:TR"),
                id("State:T\0R"),
                turkiye));
    assertThat(nodes)
        .extracting(node -> node.path("__typename").asText("null"))
        .containsExactly("Topic", "State", "null", "null", "null", "null", "State");
    assertThat(nodes.get(1)).isEqualTo(nodes.get(6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "State:",
        "State",
        ":TR",
        "state:TR",
        "Milestone:",
        "Milestone:/",
        "Council:ots",
        "OrganizationBody:tr-uz-hlscc",
        "Milestone:a\0/b",
        "Meeting:\0"
      })
  void an_id_that_names_nothing_gives_null_and_no_error(String parts) {
    JsonNode data = Api.data("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id(parts)));
    assertThat(data.path("node").isNull()).isTrue();
  }

  @Test
  void more_ids_than_a_page_holds_are_refused() {
    assertThat(nodes(Collections.nCopies(100, id("State:TR")))).hasSize(100);
    JsonNode response =
        Api.ask(
            "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
            Map.of("ids", Collections.nCopies(101, id("State:TR"))),
            Map.of());
    assertThat(response.at("/errors/0/extensions/code").asText())
        .isEqualTo("PAGE_SIZE_LIMIT_EXCEEDED");
    assertThat(response.at("/errors/0/extensions/argument").asText()).isEqualTo("ids");
  }

  private static JsonNode nodes(List<String> ids) {
    return Api.data(
            "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", Map.of("ids", ids))
        .path("nodes");
  }

  private static String id(String parts) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(UTF_8));
  }
}
