package org.kurultai.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.DatasetVersion;

/**
 * The version of the record that a client has seen, if it says so: what it is answered with is no
 * older.
 */
final class SeenVersion {

  private static final CharSequence HEADER = HttpHeaders.createOptimized("X-Dataset-Version");

  private SeenVersion() {}

  /**
   * The version that the request tells; null where it tells none.
   *
   * @throws HttpProblem where it tells something else
   */
  static @Nullable DatasetVersion of(HttpServerRequest request) {
    String told = request.getHeader(HEADER);
    return told == null ? null : DatasetVersion.read(told).orElseThrow(SeenVersion::unreadable);
  }

  private static HttpProblem unreadable() {
    return new HttpProblem(
        400,
        HEADER + " is no version: send one as dataset { version } tells it, such as 2026.11.0+1.");
  }
}
