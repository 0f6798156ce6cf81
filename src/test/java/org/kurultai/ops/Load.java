package org.kurultai.ops;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that ask one question after the other, each other than all before, until they are closed.
 */
final class Load implements AutoCloseable {

  private static final int CLIENTS = 4;

  /** Leaves most of a small machine to the processes that are started meanwhile. */
  private static final int PAUSE_MILLIS = 40;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService clients = Executors.newScheduledThreadPool(CLIENTS);
  private final URI endpoint;
  private final AtomicInteger asked = new AtomicInteger();
  private final Semaphore answered = new Semaphore(0);
  private final Queue<String> lost = new ConcurrentLinkedQueue<>();

  Load(int port) {
    this.endpoint = URI.create("http://localhost:" + port + "/graphql");
    for (int i = 0; i < CLIENTS; i++) {
      clients.scheduleWithFixedDelay(this::ask, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Waits until so many more have been answered. */
  void awaitAnswers(int number) throws InterruptedException {
    answered.drainPermits();
    if (!answered.tryAcquire(number, 1, TimeUnit.MINUTES)) {
      throw new AssertionError("less than " + number + " answers in a minute; lost: " + lost);
    }
  }

  /** What was not answered, or not with what was asked for. */
  Queue<String> lost() {
    return lost;
  }

  int asked() {
    return asked.get();
  }

  private void ask() {
    String name = "a" + asked.incrementAndGet();
    String document = "{ " + name + ": states(first: 3) { nodes { councils { totalCount } } } }";
    String answer = send("{\"query\": \"" + document + "\"}");
    if (answer.startsWith("{\"data\":{\"" + name + "\":{\"nodes\":[{")) {
      answered.release();
    } else {
      lost.add(answer);
    }
  }

  private String send(String body) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return response.statusCode() == 200 ? response.body() : response + response.body();
    } catch (IOException | InterruptedException failure) {
      return failure.toString();
    }
  }

  @Override
  public void close() throws InterruptedException {
    clients.shutdown();
    if (!clients.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new AssertionError("a request has not been answered for a minute");
    }
  }
}
