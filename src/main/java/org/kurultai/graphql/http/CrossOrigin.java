package org.kurultai.graphql.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Lets pages of other origins ask, without credentials. Vert.x's handler does it rather than
 * Quarkus's, since it tells caches when a response differs by origin.
 */
@ApplicationScoped
class CrossOrigin {

  private static final int FORBIDDEN = 403;

  private static final CharSequence ANY = HttpHeaders.createOptimized("*");
  private static final List<String> READABLE =
      List.of("ETag", "Retry-After", RequestId.HEADER.toString());
  private static final CharSequence ALL_READABLE =
      HttpHeaders.createOptimized(String.join(",", READABLE));

  private final CorsHandler pagesElsewhere;
  private final boolean anyMayAsk;

  CrossOrigin(CrossOriginConfig config) {
    anyMayAsk = config.origins().contains("*");
    pagesElsewhere =
        CorsHandler.create()
            .addOrigins(config.origins())
            .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST))
            .exposedHeaders(Set.copyOf(READABLE))
            .maxAgeSeconds((int) Duration.ofDays(1).toSeconds());
  }

  /** Has a route answer pages elsewhere, if they may ask, before its own handler does. */
  Route admit(Route route) {
    return route.handler(this::handle).failureHandler(CrossOrigin::explain);
  }

  private void handle(RoutingContext exchange) {
    String origin = exchange.request().getHeader(HttpHeaders.ORIGIN);
    if (origin == null || origin.endsWith("://" + exchange.request().authority())) {
      tellCaches(exchange.response().headers());
      exchange.next();
    } else {
      // What is asked before the request itself is answered by the handler alone, which then does
      // not tell caches of the origin.
      RequestId.of(exchange);
      if (!anyMayAsk && exchange.request().method().equals(HttpMethod.OPTIONS)) {
        exchange.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
      }
      pagesElsewhere.handle(exchange);
    }
  }

  /** The handler refuses with no more than a status. */
  private static void explain(RoutingContext exchange) {
    if (exchange.statusCode() == FORBIDDEN) {
      exchange.fail(
          new HttpProblem(
              FORBIDDEN,
              "Pages of this origin may not ask: the operator names it in KURULTAI_CORS_ORIGINS."));
    } else {
      exchange.next();
    }
  }

  /** A cache may give this answer to a page elsewhere, unless it is told that it must not. */
  private void tellCaches(MultiMap headers) {
    if (anyMayAsk) {
      headers.add(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
      headers.add(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ALL_READABLE);
    } else {
      headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
  }
}
