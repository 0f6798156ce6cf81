package org.kurultai.insight.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kurultai.Api;

/** The timeline as a client reads it. */
final class ReadTimeline {

  static final String ENTRY =
      """
      __typename
      ... on Meeting { slug }
      ... on Document { slug }
      ... on Milestone { date title project { slug } }""";

  private ReadTimeline() {}

  /** How many entries there are in all. */
  static int count(String arguments) {
    return Api.data("{ timeline(" + arguments + ") { totalCount } }")
        .at("/timeline/totalCount")
        .asInt();
  }

  /** The names of all entries, page by page. */
  static List<String> walk(String arguments, int size) {
    List<String> found = new ArrayList<>();
    Map<String, String> variables = new HashMap<>();
    JsonNode page;
    do {
      page = page(arguments, size, variables);
      found.addAll(names(page.path("nodes")));
      variables.put("after", page.at("/pageInfo/endCursor").asText());
    } while (page.at("/pageInfo/hasNextPage").asBoolean());
    return found;
  }

  /**
   * A page.
   *
   * @param variables {@code after}, if any
   */
  static JsonNode page(String arguments, int size, Map<String, String> variables) {
    return Api.data(
            """
            query($after: String) { timeline(%s, first: %d, after: $after) {
              nodes { %s } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } }"""
                .formatted(arguments, size, ENTRY),
            variables)
        .path("timeline");
  }

  static List<String> names(JsonNode nodes) {
    List<String> names = new ArrayList<>();
    nodes.forEach(node -> names.add(name(node)));
    return names;
  }

  /** As {@link TimelineRows.Entry#name} has it. */
  static String name(JsonNode node) {
    String type = node.path("__typename").asText();
    return type.equals("Milestone")
        ? "%s %s/%s/%s"
            .formatted(
                type,
                node.at("/project/slug").asText(),
                node.path("date").asText(),
                node.path("title").asText())
        : type + ' ' + node.path("slug").asText();
  }

  /** The words of the only error, which must be about this argument. */
  static String refused(String arguments, String argument) {
    JsonNode error = Api.error("{ timeline(" + arguments + ") { totalCount } }");
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo(argument);
    return error.path("message").asText();
  }
}
