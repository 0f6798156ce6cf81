package org.kurultai.bench;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Asks from one event loop of this process. */
final class VertxLoad implements Load {

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final HttpClient client;
  private final int connections;
  private long asked;

  VertxLoad(int port, int connections) {
    this.connections = connections;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setDefaultHost("localhost")
                .setDefaultPort(port)
                .setMaxPoolSize(connections));
  }

  @Override
  public Outcome run(Scenario scenario, Duration time) {
    Histogram micros = new Histogram(3);
    long end = System.nanoTime() + time.toNanos();
    List<Future<Void>> loops = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      Promise<Void> done = Promise.promise();
      vertx.runOnContext(start -> next(scenario, end, micros, done));
      loops.add(done.future());
    }
    await(Future.join(loops));
    return new Outcome(
        micros.getTotalCount(),
        micros.getValueAtPercentile(50) / 1e3,
        micros.getValueAtPercentile(99) / 1e3);
  }

  private void next(Scenario scenario, long end, Histogram micros, Promise<Void> done) {
    long begin = System.nanoTime();
    if (begin >= end) {
      done.complete();
      return;
    }
    long number = asked++;
    HttpMethod method = scenario.body().isEmpty() ? HttpMethod.GET : HttpMethod.POST;
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(scenario.headers());
    client
        .request(method, scenario.path(number))
        .compose(
            request -> {
              request.headers().addAll(headers);
              // An empty body would be sent with its length, as no client does that gets.
              return method == HttpMethod.GET
                  ? request.send()
                  : request.send(scenario.body(number));
            })
        .compose(response -> whole(response, scenario))
        .onSuccess(
            answer -> {
              micros.recordValue((System.nanoTime() - begin) / 1_000);
              next(scenario, end, micros, done);
            })
        .onFailure(done::fail);
  }

  private static Future<Buffer> whole(HttpClientResponse response, Scenario scenario) {
    return response.statusCode() < 400
        ? response.body()
        : Future.failedFuture(scenario.name() + " is answered " + response.statusCode());
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  @Override
  public void close() {
    await(vertx.close());
  }
}
