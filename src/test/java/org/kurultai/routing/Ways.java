package org.kurultai.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.kurultai.Api;

/** Asks for ways over HTTP. */
final class Ways {

  static final String FIELDS =
      """
      {
        distanceKm transitHours borderCrossings transshipments gaugeBreaks geometry
        states { code }
        corridors { slug }
        legs { segment { slug } from { slug } to { slug } mode distanceKm transitHours transitMeasured }
      }""";

  private Ways() {}

  /** The ways that a query's fields, such as {@code from: "baku", to: "tbilisi"}, have. */
  static JsonNode of(String query) {
    return Api.data("{ routes(query: {" + query + "}) " + FIELDS + " }").path("routes");
  }

  /** The only way of a query. */
  static JsonNode one(String query) {
    JsonNode ways = of(query);
    if (ways.size() != 1) {
      throw new AssertionError(query + " has " + ways.size() + " ways");
    }
    return ways.get(0);
  }

  /** The slugs of the nodes that a way leads through. */
  static List<String> nodes(JsonNode way) {
    List<String> nodes = new ArrayList<>();
    for (JsonNode leg : way.path("legs")) {
      if (nodes.isEmpty()) {
        nodes.add(leg.at("/from/slug").asText());
      }
      nodes.add(leg.at("/to/slug").asText());
    }
    return nodes;
  }

  /** The slugs of its segments. */
  static List<String> segments(JsonNode way) {
    List<String> slugs = new ArrayList<>();
    way.path("legs").forEach(leg -> slugs.add(leg.at("/segment/slug").asText()));
    return slugs;
  }

  /** The codes of the states that it crosses. */
  static List<String> states(JsonNode way) {
    return Api.texts(way.path("states"), "code");
  }
}
