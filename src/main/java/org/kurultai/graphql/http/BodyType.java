package org.kurultai.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a body is by its headers: it must be JSON in UTF-8, and not compressed. */
final class BodyType {

  private static final String JSON = "application/json";
  private static final String CHARSET = "charset=";

  /** UTF-8, and what clients name that send nothing but ASCII. */
  private static final Set<String> LIKE_UTF_8 = Set.of("utf-8", "utf8", "us-ascii", "iso-8859-1");

  private BodyType() {}

  /**
   * Looks at the headers alone, before anything of the body is read.
   *
   * @throws HttpProblem 415 where it is something else (RFC 9110, section 15.5.16)
   */
  static void check(HttpServerRequest request) {
    if (!isJson(Weighted.header(request, HttpHeaders.CONTENT_TYPE))) {
      throw new HttpProblem(
          415, "The body must be JSON in UTF-8: send Content-Type: " + JSON + ".");
    }
    String coding = Weighted.header(request, HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      throw HttpProblem.codingNotRead("The body must not be compressed: send it as it is.");
    }
  }

  /** GraphiQL sends the type twice, by two headers that the browser joins with a comma. */
  private static boolean isJson(@Nullable String header) {
    return header != null
        && Stream.of(header.toLowerCase(Locale.ROOT).split(",", -1)).allMatch(BodyType::isOne);
  }

  private static boolean isOne(String type) {
    String[] parts = type.split(";", -1);
    return parts[0].strip().equals(JSON)
        && Stream.of(parts)
            .map(String::strip)
            .filter(part -> part.startsWith(CHARSET))
            .map(part -> part.substring(CHARSET.length()).replace("\"", ""))
            .allMatch(LIKE_UTF_8::contains);
  }
}
