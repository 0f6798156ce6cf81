package org.kurultai.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.PlatformHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.stream.Stream;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.http.SharedAnswer.Pending;
import org.kurultai.graphql.limit.Limits;

/**
 * The endpoint. It stands before SmallRye's own on the same path, whose answers break the
 * GraphQL-over-HTTP specification and the protocols of WebSockets.
 */
@ApplicationScoped
public class GraphQlRoute {

  static final String PATH = "/graphql";
  private static final int BEFORE_SMALLRYE = -100;
  private static final String METHODS = "GET, HEAD, POST, OPTIONS";
  private static final String JSON = "application/json";

  private final Readings readings;
  private final Answers answers;
  private final Replies replies;
  private final OpenSockets sockets;
  private final long maximumBodyBytes;
  private final long maximumMillis;

  GraphQlRoute(
      Readings readings, Answers answers, Replies replies, OpenSockets sockets, Limits limits) {
    this.readings = readings;
    this.answers = answers;
    this.replies = replies;
    this.sockets = sockets;
    this.maximumBodyBytes = limits.bodyBytes().asLongValue();
    this.maximumMillis = limits.requestTime().toMillis();
  }

  void register(@Observes Router router) {
    router
        .post(PATH)
        .order(BEFORE_SMALLRYE)
        .handler((PlatformHandler) this::limitReading)
        .handler(BodyHandler.create(false).setBodyLimit(maximumBodyBytes))
        .handler(this::post)
        .failureHandler(replies::fail);
    router.route(PATH).order(BEFORE_SMALLRYE).handler(this::other).failureHandler(replies::fail);
  }

  private void other(RoutingContext exchange) {
    switch (exchange.request().method().name()) {
      case "GET", "HEAD" -> get(exchange);
      case "OPTIONS" -> Replies.tellMethods(exchange, METHODS);
      default -> throw HttpProblem.methodNotAllowed(METHODS, "GraphQL is asked by GET or POST.");
    }
  }

  private void get(RoutingContext exchange) {
    if (OpenSockets.areAskedFor(exchange.request())) {
      verifyHandshake(exchange.request());
      sockets.open(exchange);
      return;
    }
    serve(exchange, readings.ofGet(exchange));
  }

  /** What is none is refused here: handed on, it would be answered without a code. */
  private static void verifyHandshake(HttpServerRequest request) {
    if (!request.method().equals(HttpMethod.GET)
        || !String.valueOf(request.getHeader(HttpHeaders.CONNECTION))
            .toLowerCase(Locale.ROOT)
            .contains("upgrade")
        || request.getHeader("Sec-WebSocket-Key") == null
        || !"13".equals(request.getHeader("Sec-WebSocket-Version"))) {
      throw new HttpProblem(
          400, "This is no handshake of a WebSocket (RFC 6455): ask without Upgrade, or send one.");
    }
  }

  /** Waits for a body no longer than an execution may take. */
  private void limitReading(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    long timer =
        exchange
            .vertx()
            .setTimer(
                maximumMillis,
                late -> {
                  if (!request.isEnded() && !exchange.response().ended()) {
                    exchange.fail(bodyMissing());
                  }
                });
    exchange.addEndHandler(end -> exchange.vertx().cancelTimer(timer));
    exchange.next();
  }

  private HttpProblem bodyMissing() {
    return new HttpProblem(
        408,
        ErrorCode.TIMEOUT,
        "The body did not come within %d ms: send it whole.".formatted(maximumMillis));
  }

  private void post(RoutingContext exchange) {
    if (!isJson(exchange.parsedHeaders().contentType().rawValue())) {
      throw new HttpProblem(415, "The body must be JSON: send Content-Type: " + JSON + ".");
    }
    serve(exchange, readings.ofPost(exchange));
  }

  /** GraphiQL sends the type twice, by two headers that the browser joins with a comma. */
  private static boolean isJson(String contentType) {
    return Stream.of(contentType.split(",", -1))
        .allMatch(type -> type.split(";", 2)[0].strip().equalsIgnoreCase(JSON));
  }

  private void serve(RoutingContext exchange, Reading reading) {
    Pending pending =
        answers.to(
            reading.operation(),
            reading.languages(),
            RequestId.of(exchange),
            SeenVersion.of(exchange.request()));
    if (!pending.answer().isComplete()) {
      exchange.response().closeHandler(gone -> pending.leave().run());
    }
    pending
        .answer()
        .compose(answer -> replies.send(exchange, reading.type(), answer))
        .onFailure(exchange::fail);
  }
}
