package org.kurultai.graphql.http;

import graphql.schema.GraphQLSchema;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

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

  private final SchemaText whole;
  private final SchemaText current;

  SchemaRoute(GraphQLSchema schema) {
    this.whole = SchemaText.of(Sdl.print(schema));
    this.current = SchemaText.of(Sdl.printWithoutDeprecated(schema));
  }

  void register(@Observes Router router) {
    router
        .route(PATH)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(BEFORE_SMALLRYE)
        .handler(this::serve);
  }

  private void serve(RoutingContext exchange) {
    boolean removeDeprecated = Boolean.parseBoolean(exchange.queryParams().get("removeDeprecated"));
    SchemaText text = removeDeprecated ? current : whole;
    HttpServerResponse response =
        exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, FRESHNESS);
    exchange.etag(text.tag());
    if (exchange.isFresh()) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, TYPE);
    if (exchange.request().method().equals(HttpMethod.HEAD)) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(text.bytes().length())).end();
    } else {
      response.end(text.bytes());
    }
  }

  private record SchemaText(Buffer bytes, String tag) {

    /** The tag is weak, since the same text may be sent compressed. */
    static SchemaText of(String sdl) {
      Buffer bytes = Buffer.buffer(sdl);
      return new SchemaText(bytes, "W/\"" + Sha256.hex(bytes.getBytes()) + "\"");
    }
  }
}
