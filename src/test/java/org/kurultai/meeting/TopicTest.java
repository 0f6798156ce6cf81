package org.kurultai.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Rows;

@QuarkusTest
class TopicTest {

  @Test
  void topics_stand_by_name() {
    JsonNode topics = Api.data("{ topics { slug name } }").path("topics");
    assertThat(
            StreamSupport.stream(topics.spliterator(), false)
                .map(it -> it.path("slug").asText() + " " + it.path("name").asText()))
        .containsExactlyElementsOf(
            Rows.of("topics.csv").stream()
                .sorted(Comparator.comparing(row -> row.get("name").toLowerCase(Locale.ROOT)))
                .map(row -> row.get("slug") + " " + row.get("name"))
                .toList());
  }

  @Test
  void a_topic_is_found_by_its_slug_and_by_its_id() {
    JsonNode topic = Api.data("{ topic(slug: \"transport\") { id name } }").path("topic");
    assertThat(topic.path("name").asText()).isEqualTo("Transport and connectivity");
    JsonNode node =
        Api.data(
                "{ node(id: \"%s\") { ... on Topic { slug } } }"
                    .formatted(topic.path("id").asText()))
            .path("node");
    assertThat(node.path("slug").asText()).isEqualTo("transport");
  }

  @Test
  void an_unknown_topic_is_null() {
    assertThat(Api.data("{ topic(slug: \"no-such-topic\") { slug } }").toString())
        .isEqualTo("{\"topic\":null}");
  }
}
