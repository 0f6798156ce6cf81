package org.kurultai.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses requests, to whatever path, that a proxy on the way may have read otherwise. */
@ApplicationScoped
class Framing {

  /** Behind what every answer bears. */
  private static final int FIRST_OF_ALL = Integer.MIN_VALUE + 1;

  private final Replies replies;

  Framing(Replies replies) {
    this.replies = replies;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST_OF_ALL).handler(this::check);
  }

  /**
   * Refuses where a request names two hosts (RFC 9112, section 3.2), or a transfer coding that is
   * not undone here (section 6.1).
   */
  private void check(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    String coding = Weighted.header(request, HttpHeaders.TRANSFER_ENCODING);
    if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
      refuse(exchange, "Host stands twice in the request: send it once.");
    } else if (coding != null && !coding.equalsIgnoreCase("chunked")) {
      refuse(exchange, "No transfer coding is read here but chunked: send that alone.");
    } else {
      exchange.next();
    }
  }

  /** What follows on the connection may be a part of this one. */
  private void refuse(RoutingContext exchange, String message) {
    if (exchange.request().version() != HttpVersion.HTTP_2) {
      exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    replies.refuse(exchange, new HttpProblem(400, message));
  }
}
