package org.kurultai.failure;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Clients of which each asks again as soon as it has its answer, and nothing that was asked before.
 */
final class Storm implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger number = new AtomicInteger();

  /** What they saw, and how many milliseconds each of them had waited for it. */
  private final Map<String, Queue<Long>> seen = new ConcurrentHashMap<>();

  private final HttpClient http;
  private final int port;
  private final String field;
  private final Future<?> clients;
  private volatile boolean abating;

  Storm(int clients, int port, String field) {
    this.http = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(clients));
    this.port = port;
    this.field = field;
    this.clients = Future.join(IntStream.range(0, clients).mapToObj(each -> ask()).toList());
  }

  /** Waits until each client has its last answer. */
  Map<String, List<Long>> abate() throws Exception {
    abating = true;
    clients.toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    Map<String, List<Long>> all = new TreeMap<>();
    seen.forEach((reply, millis) -> all.put(reply, List.copyOf(millis)));
    return all;
  }

  private Future<Void> ask() {
    if (abating) {
      return Future.succeededFuture();
    }
    String document = "{ s" + number.incrementAndGet() + ": " + field + " }";
    Watch asked = new Watch();
    return http.request(
            HttpMethod.GET, port, "localhost", "/graphql?query=" + encode(document, UTF_8))
        .compose(HttpClientRequest::send)
        .compose(Storm::reply)
        .compose(
            reply -> {
              seen.computeIfAbsent(reply.toString(), any -> new ConcurrentLinkedQueue<>())
                  .add(asked.millis());
              return ask();
            });
  }

  private static Future<Reply> reply(HttpClientResponse response) {
    String retryAfter = response.headers().get("Retry-After");
    return response
        .body()
        .map(
            body ->
                Reply.of(
                    response.statusCode(),
                    retryAfter == null ? "" : retryAfter,
                    body.toString(UTF_8)));
  }

  @Override
  public void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }
}
