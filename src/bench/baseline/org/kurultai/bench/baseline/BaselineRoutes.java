package org.kurultai.bench.baseline;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The routes that the benchmark compares with, and the counters that it reads. */
@ApplicationScoped
public class BaselineRoutes {

  private static final String JSON = "application/json";

  private final HandWritten handWritten;
  private final Counters counters;

  BaselineRoutes(HandWritten handWritten, Counters counters) {
    this.handWritten = handWritten;
    this.counters = counters;
  }

  void register(@Observes Router router) {
    List.of("/bench/bare/small", "/bench/bare/nested").forEach(path -> registerBare(router, path));
    router.get("/bench/small").handler(answer(handWritten::small));
    router.get("/bench/nested").handler(answer(handWritten::nested));
    router.get("/bench/counters").handler(exchange -> send(exchange, counters.read()));
  }

  /** A route that answers with the bytes that were put there, and nothing else. */
  private static void registerBare(Router router, String path) {
    AtomicReference<Buffer> bytes = new AtomicReference<>(Buffer.buffer());
    router.get(path).handler(exchange -> send(exchange, Objects.requireNonNull(bytes.get())));
    router
        .put(path)
        .handler(BodyHandler.create(false))
        .handler(
            exchange -> {
              bytes.set(Objects.requireNonNull(exchange.body().buffer()));
              exchange.response().setStatusCode(204).end();
            });
  }

  private static Handler<RoutingContext> answer(Supplier<Future<Buffer>> response) {
    return exchange ->
        response.get().onSuccess(body -> send(exchange, body)).onFailure(exchange::fail);
  }

  private static void send(RoutingContext exchange, Buffer body) {
    exchange.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(body);
  }
}
