package org.kurultai.ops;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands before the instances in a cluster, as small as can be. It asks each every 100 ms
 * whether it is ready, sends each request to the next one that is, over connections that it keeps,
 * and tries none twice.
 */
final class Balancer implements AutoCloseable {

  private static final long ASK_EVERY_MILLIS = 100;

  private final Vertx vertx = Vertx.vertx();

  /** Connections to an instance that ends may be reset: what matters are the requests. */
  private final HttpClient client =
      vertx
          .httpClientBuilder()
          .withConnectHandler(connection -> connection.exceptionHandler(reset -> {}))
          .build();

  private final List<Instance> instances = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final HttpServer server;
  private final long asking;

  private static final class Instance {

    private final int port;
    private final URI readiness;
    private final CompletableFuture<Void> taken = new CompletableFuture<>();
    private volatile boolean ready;

    Instance(PackagedProcess process) throws Exception {
      this.port = process.port();
      this.readiness = process.managed(PackagedProcess.READY);
    }

    void is(boolean ready) {
      this.ready = ready;
      if (ready) {
        taken.complete(null);
      }
    }
  }

  Balancer() throws Exception {
    server = await(vertx.createHttpServer().requestHandler(this::forward).listen(0));
    asking = vertx.setPeriodic(ASK_EVERY_MILLIS, tick -> instances.forEach(this::askWhetherReady));
  }

  int port() {
    return server.actualPort();
  }

  /** Takes one more instance, and waits until it gets its share. */
  void add(PackagedProcess process) throws Exception {
    Instance instance = new Instance(process);
    instances.add(instance);
    instance.taken.get(1, TimeUnit.MINUTES);
  }

  private void askWhetherReady(Instance instance) {
    URI readiness = instance.readiness;
    client
        .request(HttpMethod.GET, readiness.getPort(), readiness.getHost(), readiness.getPath())
        .compose(request -> request.send().map(HttpClientResponse::statusCode))
        .onSuccess(status -> instance.is(status == 200))
        .onFailure(gone -> instance.is(false));
  }

  private void forward(HttpServerRequest request) {
    List<Instance> ready = instances.stream().filter(it -> it.ready).toList();
    if (ready.isEmpty()) {
      request.response().setStatusCode(503).end("no instance is ready");
      return;
    }
    Instance next = ready.get(turn.getAndIncrement() % ready.size());
    request
        .body()
        .compose(body -> send(request, body, next))
        .compose(answer -> answer.body().compose(body -> answer(request, answer, body)))
        .onFailure(lost -> request.response().setStatusCode(502).end(lost.toString()));
  }

  private Future<HttpClientResponse> send(HttpServerRequest request, Buffer body, Instance to) {
    return client
        .request(request.method(), to.port, "localhost", request.uri())
        .compose(
            same ->
                same.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .send(body));
  }

  private static Future<Void> answer(
      HttpServerRequest request, HttpClientResponse answer, Buffer body) {
    return request.response().setStatusCode(answer.statusCode()).end(body);
  }

  @Override
  public void close() throws Exception {
    vertx.cancelTimer(asking);
    await(vertx.close());
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
  }
}
