package org.kurultai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.Map;

/**
 * One question, asked over and over: by GET, or by POST where it has a body.
 *
 * @param name its name in the report
 * @param path the path and query of the request; {@code {n}} stands for the request's number
 * @param headers what is sent along
 * @param body of the request, in which {@code {n}} stands for its number too; may be empty
 */
record Scenario(String name, String path, Map<String, String> headers, String body) {

  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  /** A route that is no GraphQL. */
  static Scenario route(String name, String path) {
    return new Scenario(name, path, Map.of(), "");
  }

  /** A GraphQL query, always the same. */
  static Scenario repeated(String name, String document) {
    return route(name, "/graphql?query=" + URLEncoder.encode(document, UTF_8));
  }

  /**
   * A GraphQL query, each time with another value of a variable that it does not look at: else
   * those under way at once would share one execution.
   */
  static Scenario distinct(String name, String document) {
    return route(
        name,
        repeated(name, document).path
            + "&variables="
            + URLEncoder.encode("{\"n\":", UTF_8)
            + "{n}"
            + URLEncoder.encode("}", UTF_8));
  }

  /** A GraphQL query by POST, always the same. */
  static Scenario posted(String name, String document) {
    return new Scenario(name, "/graphql", JSON, request(document).toString());
  }

  /** A GraphQL query by POST, each time with another value of a variable. */
  static Scenario postedDistinct(String name, String document) {
    ObjectNode request = request(document);
    request.putObject("variables").put("n", "{n}");
    return new Scenario(name, "/graphql", JSON, request.toString());
  }

  private static ObjectNode request(String document) {
    return JsonNodeFactory.instance.objectNode().put("query", document);
  }

  /** The same question of a client that has this answer already. */
  Scenario withTag(String name, String entityTag) {
    return new Scenario(name, path, Map.of("If-None-Match", entityTag), body);
  }

  String path(long number) {
    return path.replace("{n}", Long.toString(number));
  }

  String body(long number) {
    return body.replace("{n}", Long.toString(number));
  }
}
