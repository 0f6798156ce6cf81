package org.kurultai.graphql.http;

import io.vertx.core.http.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two media types of a response. They differ in the status of a request that GraphQL refuses
 * (GraphQL over HTTP, "Status codes"): application/json hides it behind 200, since old clients
 * expect that.
 */
enum MediaType {
  JSON("application/json", 200),
  GRAPHQL("application/graphql-response+json", 400);

  private final String name;
  private final CharSequence header;
  private final int refusal;

  MediaType(String name, int refusal) {
    this.name = name;
    this.header = HttpHeaders.createOptimized(name + "; charset=utf-8");
    this.refusal = refusal;
  }

  /** The status of a well-formed request that is not executed. */
  int refusal() {
    return refusal;
  }

  /** The Content-Type header. */
  CharSequence header() {
    return header;
  }

  /**
   * The type that the client gives the greatest weight; JSON where it does not care.
   *
   * @throws HttpProblem 406 where it takes neither
   */
  static MediaType accepted(@Nullable String header) {
    List<Weighted> ranges = Weighted.parse(header);
    if (ranges.isEmpty()) {
      return JSON;
    }
    MediaType best = null;
    double greatest = 0;
    for (Weighted range : ranges) {
      MediaType type = matching(range.value());
      if (type != null && range.weight() > greatest) {
        best = type;
        greatest = range.weight();
      }
    }
    if (best == null) {
      throw new HttpProblem(
          406, "Accept excludes what is served: " + GRAPHQL.name + " and " + JSON.name + ".");
    }
    return best;
  }

  private static @Nullable MediaType matching(String range) {
    return switch (range) {
      case "application/json", "application/*", "*/*" -> JSON;
      case "application/graphql-response+json" -> GRAPHQL;
      default -> null;
    };
  }
}
