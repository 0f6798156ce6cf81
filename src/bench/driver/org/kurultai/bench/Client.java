package org.kurultai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks the service single questions, beside the load. */
final class Client {

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  Client(int port) {
    this.address = "http://localhost:" + port;
  }

  /** The answer's body. */
  String get(Scenario scenario) {
    return get(scenario, 0);
  }

  /** The body of the answer to the request of that number. */
  String get(Scenario scenario, int number) {
    return send(request(scenario, number)).body();
  }

  /** What the service counts itself; nothing where it is another one. */
  JsonNode counters() {
    Scenario counters = Scenario.route("counters", "/bench/counters");
    HttpResponse<String> response = exchange(request(counters, 0));
    try {
      return response.statusCode() == 200
          ? new ObjectMapper().readTree(response.body())
          : MissingNode.getInstance();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(response.body(), e);
    }
  }

  /** The answer's validator. */
  String entityTag(Scenario scenario) {
    return send(request(scenario, 0))
        .headers()
        .firstValue("ETag")
        .orElseThrow();
  }

  void put(String path, String body) {
    send(
        HttpRequest.newBuilder(URI.create(address + path))
            .PUT(BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest request(Scenario scenario, int number) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + scenario.path(number)));
    scenario.headers().forEach(request::header);
    return scenario.body().isEmpty()
        ? request.build()
        : request.POST(BodyPublishers.ofString(scenario.body(number))).build();
  }

  private HttpResponse<String> send(HttpRequest request) {
    HttpResponse<String> response = exchange(request);
    if (response.statusCode() >= 400) {
      throw new IllegalStateException(request + " is answered: " + response.body());
    }
    return response;
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
