package org.kurultai.ops;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells browsers to be strict with each answer of the public port. What is no page may load
 * nothing; the landing page says itself what it needs.
 */
@ApplicationScoped
class SecurityHeaders {

  private static final String GRAPHIQL = "/q/graphql-ui";

  private static final CharSequence OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
  private static final CharSequence NO_SNIFFING = HttpHeaders.createOptimized("nosniff");
  private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
  private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
  private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
  private static final CharSequence NOTHING =
      HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");

  /** It brings its scripts, sets styles from them, and has its fonts inside its style sheet. */
  private static final CharSequence WHAT_GRAPHIQL_NEEDS =
      HttpHeaders.createOptimized(
          "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src data:;"
              + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'");

  private static final CharSequence TRANSPORT =
      HttpHeaders.createOptimized("Strict-Transport-Security");
  private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000");

  private final boolean takesProxiesAtTheirWord;

  SecurityHeaders(
      @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding")
          boolean takesProxiesAtTheirWord) {
    this.takesProxiesAtTheirWord = takesProxiesAtTheirWord;
  }

  void register(@Observes Router router) {
    router.route().order(RequestsUnderWay.BEFORE_ALL).handler(this::add);
  }

  private void add(RoutingContext exchange) {
    MultiMap headers = exchange.response().headers();
    headers.add(OPTIONS, NO_SNIFFING);
    headers.add(REFERRER, NO_REFERRER);
    String path = exchange.request().path();
    boolean inGraphiQl = path != null && path.startsWith(GRAPHIQL);
    headers.add(POLICY, inGraphiQl ? WHAT_GRAPHIQL_NEEDS : NOTHING);
    if (isEncrypted(exchange.request())) {
      headers.add(TRANSPORT, A_YEAR);
    }
    exchange.next();
  }

  /** Whether by this service's own TLS, or by that of a proxy; that takes longer to find out. */
  private boolean isEncrypted(HttpServerRequest request) {
    return takesProxiesAtTheirWord ? request.isSSL() : request.connection().isSsl();
  }
}
