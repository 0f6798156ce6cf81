package org.kurultai.landing;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** A page as it leaves. */
final class HtmlPage {

  private HtmlPage() {}

  /** The requests for the page at a path. */
  static Route route(Router router, String path) {
    return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
  }

  /** Sends it; to a HEAD, the headers alone. */
  static void send(RoutingContext exchange, String html) {
    Buffer body = Buffer.buffer(html);
    HttpServerResponse response =
        exchange
            .response()
            .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
            .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
    if (exchange.request().method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(body);
    }
  }
}
