package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kurultai.ClientSocket;
import org.kurultai.LockedTable;

@QuarkusTest
@TestProfile(OverloadTest.Tight.class)
class SocketLimitsTest {

  @TestHTTPResource("/graphql")
  URI endpoint;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject LockedTable locked;
  @Inject OpenSockets sockets;
  @Inject HeldBytes held;

  @Test
  void who_does_not_begin_is_not_waited_for() throws Exception {
    try (ClientSocket silent = ClientSocket.open(endpoint.getPort(), "graphql-transport-ws")) {
      assertThat(silent.closeCode()).isEqualTo(4408);
    }
  }

  @Test
  void a_socket_that_nobody_uses_is_closed() throws Exception {
    try (ClientSocket idle = ClientSocket.begin(endpoint.getPort())) {
      assertThat(idle.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void what_has_come_of_a_message_is_held_until_it_is_whole() throws Exception {
    try (ClientSocket slow = ClientSocket.begin(endpoint.getPort())) {
      slow.sendPart("{\"type\": \"ping\"" + " ".repeat(900_000), false);
      eventually(() -> held.bytes() > 900_000);
      slow.sendPart("}", true);
      assertThat(slow.next().path("type").textValue()).isEqualTo("pong");
      eventually(() -> held.bytes() == 0);
    }
  }

  /** Each pong is as long as its ping, and soon there is no room for another. */
  @Test
  void who_reads_nothing_is_cut_off() throws Exception {
    String ping = "{\"type\": \"ping\", \"payload\": {\"p\": \"" + "p".repeat(900_000) + "\"}}";
    try (ClientSocket deaf = ClientSocket.begin(endpoint.getPort())) {
      deaf.stopReading();
      boolean taken = true;
      for (int i = 0; i < 100 && taken; i++) {
        taken = deaf.isTaken(ping);
      }
      assertThat(taken).isFalse();
      awaitNone();
    }
  }

  private void awaitNone() {
    Instant end = Instant.now().plus(PATIENCE);
    while (sockets.number() > 0 && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    assertThat(sockets.number()).isZero();
  }

  @Test
  void one_operation_more_than_run_at_once_is_turned_away_and_each_counts_as_a_request()
      throws Exception {
    try (ClientSocket socket = ClientSocket.begin(endpoint.getPort())) {
      locked.during(
          "topic",
          () -> {
            socket.ask("1", "{ topics { slug } }");
            locked.awaitWaiting(1);
            given().queryParam("query", "{ __typename }").get("/graphql").then().statusCode(503);
            socket.ask("2", "{ __typename }");
            JsonNode answer = socket.next();
            assertThat(answer.path("id").textValue()).isEqualTo("2");
            assertThat(answer.at("/payload/0/extensions/code").textValue()).isEqualTo("OVERLOADED");
            assertThat(answer.at("/payload/0/message").textValue()).contains("this socket");
          });
      assertThat(socket.next().path("id").textValue()).isEqualTo("1");
      socket.next();
      socket.ask("2", "{ __typename }");
      assertThat(socket.next().at("/payload/data/__typename").textValue()).isEqualTo("Query");
    }
  }
}
