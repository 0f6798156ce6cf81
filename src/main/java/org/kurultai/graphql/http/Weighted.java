package org.kurultai.graphql.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a client would take, by a header such as {@code gzip;q=0.5, br} (RFC 9110, section 12.4.2).
 *
 * @param value what it would take, in lower case and without parameters
 * @param weight how much it likes that: 0 for not at all, up to 1
 */
record Weighted(String value, double weight) {

  /**
   * The whole of a header that may stand on several lines; null where it is absent.
   *
   * @param name a header whose values are a list
   */
  static @Nullable String header(HttpServerRequest request, CharSequence name) {
    String first = request.getHeader(name);
    if (first == null) {
      return null;
    }
    List<String> lines = request.headers().getAll(name);
    return lines.size() == 1 ? first : String.join(",", lines);
  }

  static List<Weighted> parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return List.of();
    }
    List<Weighted> values = new ArrayList<>();
    for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parameters = part.split(";", -1);
      values.add(new Weighted(parameters[0].strip(), weight(parameters)));
    }
    return values;
  }

  private static double weight(String[] parameters) {
    for (int i = 1; i < parameters.length; i++) {
      String parameter = parameters[i].strip();
      if (parameter.startsWith("q=")) {
        try {
          double weight = Double.parseDouble(parameter.substring(2));
          return weight <= 1 ? weight : 0;
        } catch (NumberFormatException malformed) {
          return 0;
        }
      }
    }
    return 1;
  }
}
