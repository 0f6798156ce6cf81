package org.kurultai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;

/**
 * One question, asked over and over by GET.
 *
 * @param name its name in the report
 * @param path the path and query of the request; {@code {n}} stands for the request's number
 * @param headers what is sent along
 */
record Scenario(String name, String path, Map<String, String> headers) {

  /** A route that is no GraphQL. */
  static Scenario route(String name, String path) {
    return new Scenario(name, path, Map.of());
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

  /** The same question of a client that has this answer already. */
  Scenario withTag(String name, String entityTag) {
    return new Scenario(name, path, Map.of("If-None-Match", entityTag));
  }

  String path(long number) {
    return path.replace("{n}", Long.toString(number));
  }
}
