package org.kurultai.graphql.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.stream.Stream;
import org.kurultai.graphql.http.SharedAnswer.Pending;

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

  private final BodyReader bodies;
  private final Readings readings;
  private final Answers answers;
  private final Replies replies;
  private final OpenSockets sockets;
  private final HeldBytes held;

  GraphQlRoute(
      BodyReader bodies,
      Readings readings,
      Answers answers,
      Replies replies,
      OpenSockets sockets,
      HeldBytes held) {
    this.bodies = bodies;
    this.readings = readings;
    this.answers = answers;
    this.replies = replies;
    this.sockets = sockets;
    this.held = held;
  }

  void register(@Observes Router router) {
    router.route(PATH).order(BEFORE_SMALLRYE).handler(this::handle).failureHandler(replies::fail);
  }

  private void handle(RoutingContext exchange) {
    switch (exchange.request().method().name()) {
      case "POST" -> post(exchange);
      case "GET", "HEAD" -> get(exchange);
      case "OPTIONS" -> Replies.tellMethods(exchange, METHODS);
      default -> throw HttpProblem.methodNotAllowed(METHODS, "GraphQL is asked by GET or POST.");
    }
  }

  private void get(RoutingContext exchange) {
    if (OpenSockets.areAskedFor(exchange.request())) {
      sockets.open(exchange);
      return;
    }
    answer(exchange, readings.ofGet(exchange)).onFailure(exchange::fail);
  }

  private void post(RoutingContext exchange) {
    bodies
        .read(exchange)
        .compose(body -> answer(exchange, read(exchange, body)))
        .onFailure(exchange::fail);
  }

  private Reading read(RoutingContext exchange, Buffer body) {
    if (!isJson(exchange.parsedHeaders().contentType().rawValue())) {
      throw new HttpProblem(415, "The body must be JSON: send Content-Type: " + JSON + ".");
    }
    return readings.ofPost(exchange.request(), body);
  }

  /** GraphiQL sends the type twice, by two headers that the browser joins with a comma. */
  private static boolean isJson(String contentType) {
    return Stream.of(contentType.split(",", -1))
        .allMatch(type -> type.split(";", 2)[0].strip().equalsIgnoreCase(JSON));
  }

  private Future<Void> answer(RoutingContext exchange, Reading reading) {
    Pending pending =
        answers.to(
            reading.operation(),
            reading.languages(),
            RequestId.of(exchange),
            SeenVersion.of(exchange.request()));
    if (!pending.answer().isComplete()) {
      exchange.response().closeHandler(gone -> pending.leave());
      hold(exchange, pending);
    }
    return pending.answer().compose(answer -> replies.send(exchange, reading.type(), answer));
  }

  /** Holds what is asked for until it is answered. */
  private void hold(RoutingContext exchange, Pending pending) {
    Context context = Objects.requireNonNull(Vertx.currentContext());
    held.until(
        pending.answer(),
        exchange.request().version(),
        pending.bytes(),
        () -> context.runOnContext(turn -> pending.end().accept(crowded())));
  }

  private static HttpProblem crowded() {
    return HttpProblem.overloaded(
        "As much as may be is held for all clients: ask again in a second, or for less at once.");
  }
}
