package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kurultai.ClientSocket;
import org.kurultai.LockedTable;
import org.kurultai.graphql.http.HeldBytes.Holding;

@QuarkusTest
@TestProfile(OverloadTest.Tight.class)
class SocketLimitsTest {

  @TestHTTPResource("/graphql")
  URI endpoint;

  @Inject LockedTable locked;
  @Inject OpenSockets sockets;
  @Inject HeldBytes held;
  @Inject MeterRegistry metrics;

  /** Of tests before. */
  @BeforeEach
  void nothing_is_held() throws Exception {
    eventually(() -> held.bytes() == 0);
  }

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

  @Test
  void a_ping_in_the_middle_of_a_message_does_not_end_it() throws Exception {
    try (ClientSocket slow = ClientSocket.begin(endpoint.getPort())) {
      slow.sendPart("{\"type\": \"ping\"" + " ".repeat(900_000), false);
      eventually(() -> held.bytes() > 900_000);
      // A ping is answered just before it is counted: so the first is counted by the second's
      // answer.
      slow.awaitPong();
      slow.awaitPong();
      assertThat(held.bytes()).isGreaterThan(900_000);
      slow.sendPart("}", true);
      assertThat(slow.next().path("type").textValue()).isEqualTo("pong");
      eventually(() -> held.bytes() == 0);
    }
  }

  /** Both are read at once. */
  @Test
  void the_beginning_of_a_message_that_comes_with_the_end_of_another_is_held() throws Exception {
    try (Socket slow = RawSocket.shakeHands(endpoint.getPort(), "Connection: Upgrade")) {
      RawSocket.headOf(slow);
      byte[] one = RawSocket.text("{\"type\": \"ping\"}");
      byte[] other = RawSocket.text("{\"type\": \"ping\"" + " ".repeat(1_000) + "}");
      ByteBuffer together = ByteBuffer.allocate(one.length + 900);
      together.put(one).put(other, 0, 900);
      slow.getOutputStream().write(together.array());
      eventually(() -> held.bytes() == 900);
      slow.getOutputStream().write(other, 900, other.length - 900);
      eventually(() -> held.bytes() == 0);
    }
  }

  /** Each of them, some 3.9 kB with its id, is shorter than what is left alone. */
  @Test
  void who_reads_none_of_many_short_answers_is_cut_off() throws Exception {
    String id = "i".repeat(3_700);
    try (ClientSocket deaf = ClientSocket.begin(endpoint.getPort())) {
      deaf.stopReading();
      for (int i = 0; i < 20_000 && held.bytes() <= 4 * HeldBytes.LITTLE; i++) {
        double next = count("kurultai.graphql.errors") + 1;
        deaf.ask(id, "{");
        eventually(() -> count("kurultai.graphql.errors") == next);
      }
      double before = count("kurultai.graphql.clients.cut");
      Holding honest = held.begin(2 << 20, () -> {});
      assertThat(count("kurultai.graphql.clients.cut") - before).isEqualTo(1);
      honest.end();
      awaitNone();
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

  private double count(String name) {
    return metrics.find(name).counters().stream().mapToDouble(Counter::count).sum();
  }

  private void awaitNone() throws Exception {
    eventually(() -> sockets.number() == 0);
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
