package org.kurultai.graphql.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
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

  private final BodyReader bodies;
  private final Readings readings;
  private final Answers answers;
  private final CrossOrigin crossOrigin;
  private final Replies replies;
  private final OpenSockets sockets;
  private final HeldBytes held;

  GraphQlRoute(
      BodyReader bodies,
      Readings readings,
      Answers answers,
      CrossOrigin crossOrigin,
      Replies replies,
      OpenSockets sockets,
      HeldBytes held) {
    this.bodies = bodies;
    this.readings = readings;
    this.answers = answers;
    this.crossOrigin = crossOrigin;
    this.replies = replies;
    this.sockets = sockets;
    this.held = held;
  }

  void register(@Observes Router router) {
    crossOrigin
        .admit(router.route(PATH).order(BEFORE_SMALLRYE))
        .handler(this::handle)
        .failureHandler(replies::fail);
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
    BodyType.check(exchange.request());
    bodies
        .read(exchange)
        .compose(body -> answer(exchange, readings.ofPost(exchange.request(), body)))
        .onFailure(exchange::fail);
  }

  private Future<Void> answer(RoutingContext exchange, Reading reading) {
    Pending pending =
        answers.to(
            reading.inquiry(),
            RequestId.of(exchange),
            SeenVersion.of(exchange.request()),
            exchange.request().method().equals(HttpMethod.POST));
    Future<Answer> coming = pending.answer();
    if (coming.succeeded()) {
      return send(exchange, reading, coming.result());
    }
    if (!coming.isComplete()) {
      exchange.response().closeHandler(gone -> pending.leave());
      hold(exchange, pending);
    }
    return coming.compose(answer -> send(exchange, reading, answer));
  }

  private Future<Void> send(RoutingContext exchange, Reading reading, Answer answer) {
    readings.register(reading);
    return replies.send(exchange, reading.type(), answer);
  }

  /** Holds what is asked for until it is answered. */
  private void hold(RoutingContext exchange, Pending pending) {
    Context context = Objects.requireNonNull(Vertx.currentContext());
    held.until(
        pending.answer(),
        exchange.request().version(),
        HeadBytes.of(exchange.request()) + pending.bytes(),
        () -> context.runOnContext(turn -> pending.end().accept(crowded())));
  }

  private static HttpProblem crowded() {
    return HttpProblem.overloaded(
        "As much as may be is held for all clients: ask again in a second, or for less at once.");
  }
}
