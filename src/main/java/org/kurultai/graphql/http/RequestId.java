package org.kurultai.graphql.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names a request, so that a client's report leads to the line in the log. */
final class RequestId {

  static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");

  private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._:=/+@-]{1,128}");

  private RequestId() {}

  /**
   * The client's own id where it sent one that may stand in a log, else a new one: the same all
   * through a request. The response bears it from then on.
   */
  static String of(RoutingContext exchange) {
    MultiMap headers = exchange.response().headers();
    String id = headers.get(HEADER);
    if (id == null) {
      id = orNew(exchange.request().getHeader(HEADER));
      headers.add(HEADER, id);
    }
    return id;
  }

  static String orNew(@Nullable String sent) {
    return sent != null && FIT.matcher(sent).matches()
        ? sent
        : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
