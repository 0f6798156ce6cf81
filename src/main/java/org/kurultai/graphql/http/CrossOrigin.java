package org.kurultai.graphql.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells caches that responses differ by the page that asks, unless every page may. Quarkus answers
 * the browser's questions (CORS) but leaves that out.
 */
@ApplicationScoped
class CrossOrigin {

  private static final String ANY = "*";
  private static final int EARLY = 1_000;

  private final List<String> origins;

  CrossOrigin(@ConfigProperty(name = "quarkus.http.cors.origins") List<String> origins) {
    this.origins = origins;
  }

  void register(@Observes Filters filters) {
    if (!origins.contains(ANY)) {
      filters.register(
          exchange -> {
            exchange.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            exchange.next();
          },
          EARLY);
    }
  }
}
