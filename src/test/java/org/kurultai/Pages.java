package org.kurultai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks through a list page by page, as a client does that wants all of it. */
public final class Pages {

  private Pages() {}

  /**
   * All items of a list of the query's root, forward.
   *
   * @param list the field and its arguments but first and after, such as {@code projects()} or
   *     {@code projects(filter: {kinds: [PORT]})}
   * @param size how many items a page holds
   * @param selection what to ask of each item
   */
  public static List<JsonNode> forward(String list, int size, String selection) {
    return walk(list, "first: " + size + ", after: $cursor", selection, "hasNextPage", "endCursor");
  }

  /** All items of a list of the query's root, from its end to its start, in the list's order. */
  public static List<JsonNode> backward(String list, int size, String selection) {
    return walk(
        list, "last: " + size + ", before: $cursor", selection, "hasPreviousPage", "startCursor");
  }

  private static List<JsonNode> walk(
      String list, String window, String selection, String more, String cursor) {
    String document =
        "query($cursor: String) { page: %s %s) { nodes { %s } pageInfo { %s %s } } }"
            .formatted(list.substring(0, list.length() - 1), window, selection, more, cursor);
    List<JsonNode> items = new ArrayList<>();
    Map<String, String> variables = new HashMap<>();
    JsonNode page;
    do {
      page = Api.data(document, variables).path("page");
      List<JsonNode> found = new ArrayList<>();
      page.path("nodes").forEach(found::add);
      items.addAll(more.equals("hasNextPage") ? items.size() : 0, found);
      variables.put("cursor", page.at("/pageInfo/" + cursor).asText());
    } while (page.at("/pageInfo/" + more).asBoolean());
    return items;
  }
}
