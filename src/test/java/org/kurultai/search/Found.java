package org.kurultai.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kurultai.Api;

/**
 * A hit of a search, as a client sees it.
 *
 * @param type the name of the object type
 * @param key its code or slug
 */
record Found(String type, String key, double score, @Nullable String highlight) {

  private static final String SEARCH =
      """
      query($text: String!, $types: [SearchType!], $first: Int, $after: String) {
        search(text: $text, types: $types, first: $first, after: $after) {
          nodes {
            score
            highlight
            hit {
              __typename
              ... on State { key: code }
              ... on Organization { key: slug }
              ... on Council { key: slug }
              ... on OrganizationBody { key: slug }
              ... on Meeting { key: slug }
              ... on Document { key: slug }
              ... on Person { key: slug }
              ... on Corridor { key: slug }
              ... on CorridorNode { key: slug }
              ... on Project { key: slug }
            }
          }
          pageInfo { hasNextPage endCursor }
          totalCount
        }
      }
      """;

  /**
   * A page.
   *
   * @param next the cursor of the page behind; null if there is none
   */
  record Page(List<Found> hits, int total, @Nullable String next) {}

  /** A page as the arguments besides the text ask for it. */
  static Page page(String text, Map<String, ?> arguments) {
    Map<String, Object> variables = new HashMap<>(arguments);
    variables.put("text", text);
    JsonNode page = Api.data(SEARCH, variables).path("search");
    List<Found> hits = new ArrayList<>();
    page.path("nodes").forEach(node -> hits.add(of(node)));
    return new Page(
        hits,
        page.path("totalCount").asInt(),
        page.at("/pageInfo/hasNextPage").asBoolean()
            ? page.at("/pageInfo/endCursor").asText()
            : null);
  }

  /** The first hundred hits. */
  static List<Found> by(String text, String... types) {
    return page(text, types.length == 0 ? FIRST : with(types)).hits();
  }

  /** All hits, page by page. */
  static List<Found> all(String text, int size) {
    List<Found> hits = new ArrayList<>();
    Map<String, Object> arguments = new HashMap<>(Map.of("first", size));
    Page page;
    do {
      page = page(text, arguments);
      hits.addAll(page.hits());
      arguments.put("after", page.next());
    } while (page.next() != null);
    return hits;
  }

  /** The type and the key: {@code State:UZ}. */
  String name() {
    return type + ':' + key;
  }

  private static final Map<String, Object> FIRST = Map.of("first", 100);

  private static Map<String, Object> with(String... types) {
    Map<String, Object> arguments = new HashMap<>(FIRST);
    arguments.put("types", List.of(types));
    return arguments;
  }

  private static Found of(JsonNode node) {
    return new Found(
        node.at("/hit/__typename").asText(),
        node.at("/hit/key").asText(),
        node.path("score").asDouble(),
        node.path("highlight").isNull() ? null : node.path("highlight").asText());
  }
}
