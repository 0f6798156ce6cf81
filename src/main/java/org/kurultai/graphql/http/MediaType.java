package org.kurultai.graphql.http;

import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two media types of a response. They differ in the status of a request that GraphQL refuses
 * (GraphQL over HTTP, "Status codes"): application/json hides it behind 200, since old clients
 * expect that.
 */
enum MediaType {
  JSON("application/json", 200),
  GRAPHQL("application/graphql-response+json", 400);

  private static final Weighted NOT_TAKEN = new Weighted("", 0);

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
   * The type that the client gives the greatest weight; of equal ones that which it names, and JSON
   * where it does not care.
   *
   * @throws HttpProblem 406 where it takes neither
   */
  static MediaType accepted(@Nullable String header) {
    List<Weighted> ranges = Weighted.parse(header);
    if (ranges.isEmpty()) {
      return JSON;
    }
    Weighted json = JSON.range(ranges);
    Weighted graphQl = GRAPHQL.range(ranges);
    if (json.weight() <= 0 && graphQl.weight() <= 0) {
      throw new HttpProblem(
          406, "Accept excludes what is served: " + GRAPHQL.name + " and " + JSON.name + ".");
    }
    if (json.weight() != graphQl.weight()) {
      return json.weight() > graphQl.weight() ? JSON : GRAPHQL;
    }
    boolean graphQlFirst =
        graphQl.value().equals(GRAPHQL.name)
            && (!json.value().equals(JSON.name) || ranges.indexOf(graphQl) < ranges.indexOf(json));
    return graphQlFirst ? GRAPHQL : JSON;
  }

  /** The range that speaks of this type most specifically (RFC 9110, section 12.5.1). */
  private Weighted range(List<Weighted> ranges) {
    return Stream.of(name, "application/*", "*/*")
        .flatMap(value -> ranges.stream().filter(range -> range.value().equals(value)))
        .findFirst()
        .orElse(NOT_TAKEN);
  }
}
