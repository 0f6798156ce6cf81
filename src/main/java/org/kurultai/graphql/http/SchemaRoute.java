package org.kurultai.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.schema.GraphQLSchema;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Serves the schema in GraphQL's schema definition language, printed once at start. It stands
 * before SmallRye's own on the same path, which prints anew for each request and knows no entity
 * tags. With {@code removeDeprecated=true} the text is without what is deprecated.
 */
@ApplicationScoped
public class SchemaRoute {

  private static final String PATH = "/graphql/schema.graphql";
  private static final int BEFORE_SMALLRYE = -100;
  private static final String TYPE = "application/graphql; charset=utf-8";

  /** Long enough for a CDN to bear a crowd, short enough that a new version is seen soon. */
  private static final String FRESHNESS = "public, max-age=60";

  private static final String METHODS = "GET, HEAD, OPTIONS";

  private final CrossOrigin crossOrigin;
  private final Replies replies;
  private final Answer whole;
  private final Answer current;

  SchemaRoute(GraphQLSchema schema, CrossOrigin crossOrigin, Replies replies) {
    this.crossOrigin = crossOrigin;
    this.replies = replies;
    this.whole = text(Sdl.print(schema));
    this.current = text(Sdl.printWithoutDeprecated(schema));
  }

  private static Answer text(String sdl) {
    return new Answer(sdl.getBytes(UTF_8), Set.of(), null);
  }

  void register(@Observes Router router) {
    crossOrigin
        .admit(router.route(PATH).order(BEFORE_SMALLRYE))
        .handler(this::handle)
        .failureHandler(replies::fail);
  }

  private void handle(RoutingContext exchange) {
    switch (exchange.request().method().name()) {
      case "GET", "HEAD" -> serve(exchange);
      case "OPTIONS" -> Replies.tellMethods(exchange, METHODS);
      default -> throw HttpProblem.methodNotAllowed(METHODS, "The schema is asked for by GET.");
    }
  }

  private void serve(RoutingContext exchange) {
    boolean removeDeprecated = Boolean.parseBoolean(exchange.queryParams().get("removeDeprecated"));
    Answer text = removeDeprecated ? current : whole;
    exchange.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    replies.sendToKeep(exchange, FRESHNESS, TYPE, text);
  }
}
