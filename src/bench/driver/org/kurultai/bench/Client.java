package org.kurultai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

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
    return send(HttpRequest.newBuilder(URI.create(address + scenario.path(number))).build())
        .body();
  }

  /** The answer's validator. */
  String entityTag(Scenario scenario) {
    return send(HttpRequest.newBuilder(URI.create(address + scenario.path(0))).build())
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

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString(UTF_8));
      if (response.statusCode() >= 400) {
        throw new IllegalStateException(request + " is answered: " + response.body());
      }
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
