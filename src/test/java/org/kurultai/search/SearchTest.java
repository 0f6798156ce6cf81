package org.kurultai.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;

/** Which record comes first for a text. */
@QuarkusTest
class SearchTest {

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // The examples of the issue.
        "sahin | Person:sahin-mustafayev",
        "ozbekistan | State:UZ",
        "мирзиёев | Person:shavkat-mirziyoyev",
        "Mirziyoev | Person:shavkat-mirziyoyev",
        "midle coridor | Corridor:middle-corridor",
      })
  void the_best_match_comes_first(String text, String expected) {
    assertThat(found(text).get(0)).isEqualTo(expected);
  }

  private static List<String> found(String text) {
    JsonNode nodes =
        Api.data(
                "query($text: String!) { search(text: $text) { nodes { score highlight hit {"
                    + " __typename ... on Node { id } ... on State { code } ... on Person { slug } ... on Corridor { slug } ... on Meeting { slug title } } } } }",
                Map.of("text", text))
            .at("/search/nodes");
    List<String> hits = new ArrayList<>();
    for (JsonNode node : nodes) {
      System.out.println(text + " -> " + node);
      JsonNode hit = node.path("hit");
      hits.add(hit.path("__typename").asText() + ':' + hit.path("code").asText(hit.path("slug").asText()));
    }
    return hits;
  }
}
