package org.kurultai.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Refuses requests that a proxy on the way may have read otherwise (RFC 9112). */
final class Framing {

  private Framing() {}

  /**
   * Throws where a request names two hosts (section 3.2), or a transfer coding that is not undone
   * here (section 6.1).
   */
  static void check(HttpServerRequest request) {
    if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
      throw new HttpProblem(400, "Host stands twice in the request: send it once.");
    }
    String coding = Weighted.header(request, HttpHeaders.TRANSFER_ENCODING);
    if (coding != null && !coding.equalsIgnoreCase("chunked")) {
      throw new HttpProblem(400, "No transfer coding is read here but chunked: send that alone.");
    }
  }
}
