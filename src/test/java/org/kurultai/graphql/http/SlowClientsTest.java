package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients for whom more is held together than the two megabytes that may be. */
@QuarkusTest
@TestProfile(OverloadTest.Tight.class)
class SlowClientsTest {

  private static final int BODY = 1_000_000;
  private static final int UNREADING = 60;

  /** To be answered with 6 MB, more than sockets buffer; unanswered they are some 25 kB. */
  private static final int REQUESTS = 80;

  @Inject HeldBytes held;
  @Inject MeterRegistry metrics;

  @TestHTTPResource("/graphql")
  URL endpoint;

  private final List<Socket> clients = new ArrayList<>();

  /** For clients of tests before. */
  @BeforeEach
  void nothing_is_held() throws Exception {
    eventually(() -> held.bytes() == 0);
  }

  @AfterEach
  void nothing_is_held_for_who_has_left() throws Exception {
    for (Socket client : clients) {
      client.close();
    }
    eventually(() -> held.bytes() == 0);
  }

  @Test
  void of_bodies_that_come_slowly_the_oldest_is_refused_and_the_others_are_served()
      throws Exception {
    for (int i = 1; i <= 2; i++) {
      sendMostOfABody();
      long come = i * (BODY - 1L);
      eventually(() -> held.bytes() == come);
    }
    sendMostOfABody();
    assertThat(answer(clients.get(0)))
        .startsWith("HTTP/1.1 503 ")
        .containsIgnoringCase("Retry-After: 1")
        .contains("\"OVERLOADED\"");
    for (Socket client : clients.subList(1, 3)) {
      client.getOutputStream().write('}');
      assertThat(answer(client)).startsWith("HTTP/1.1 200 ").contains("\"slow\":\"Query\"");
    }
  }

  /** The schema, some 75 kB, again and again. All requests together would not fill the memory. */
  @Test
  void of_clients_that_do_not_read_their_answers_some_are_cut_off_and_the_others_are_served()
      throws Exception {
    double before = cut();
    String get = "GET /graphql/schema.graphql HTTP/1.1\r\nHost: k\r\n\r\n";
    for (int i = 0; i < UNREADING; i++) {
      connect().getOutputStream().write(get.repeat(REQUESTS).getBytes(UTF_8));
    }
    eventually(() -> cut() > before);
    long leftAlone = 2L * HeldBytes.LITTLE * UNREADING;
    assertThat(held.bytes()).isBetween(1L, (2L << 20) + leftAlone);
    given().get("/graphql/schema.graphql").then().statusCode(200);
  }

  private void sendMostOfABody() throws IOException {
    String beginning = "{\"query\": \"{ slow: __typename }\"";
    String head =
        "POST /graphql HTTP/1.1\r\nHost: k\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nContent-Length: "
            + BODY
            + "\r\n\r\n";
    String body = beginning + " ".repeat(BODY - 1 - beginning.length());
    connect().getOutputStream().write((head + body).getBytes(UTF_8));
  }

  private Socket connect() throws IOException {
    Socket client = new Socket();
    client.setReceiveBufferSize(1 << 12);
    client.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()));
    clients.add(client);
    return client;
  }

  private static String answer(Socket client) throws IOException {
    return new String(client.getInputStream().readAllBytes(), UTF_8);
  }

  private double cut() {
    return metrics.get("kurultai.graphql.clients.cut").counter().count();
  }
}
