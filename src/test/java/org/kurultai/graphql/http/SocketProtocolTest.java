package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.ClientSocket;
import org.kurultai.LittleRoom;

/**
 * How a client talks over graphql-transport-ws and the protocol before it, and what breaks them.
 */
@QuarkusTest
@TestProfile(LittleRoom.class)
class SocketProtocolTest extends SpokenSocket {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | 4400",
        "[] | 4400",
        "{\"id\": \"1\"} | 4400",
        "{\"type\": \"start\", \"id\": \"1\", \"payload\": {\"query\": \"{ __typename }\"}} | 4400",
        "{\"type\": \"subscribe\", \"id\": \"1\"} | 4400",
        "{\"type\": \"subscribe\", \"payload\": {\"query\": \"{ __typename }\"}} | 4400",
        "{\"type\": \"subscribe\", \"id\": 1, \"payload\": {\"query\": \"{ __typename }\"}} | 4400",
        "{\"type\": \"subscribe\", \"id\": \"\", \"payload\": {\"query\": \"{ __typename }\"}} | 4400",
        "{\"type\": \"ping\", \"payload\": 1} | 4400",
        "{\"type\": \"ping\", \"payload\": {\"n\": 1e2147483648}} | 4400",
        "{\"type\": \"connection_init\"} | 4429",
      })
  void a_message_that_breaks_the_protocol_closes_the_socket_with_its_code(String message, int code)
      throws Exception {
    socket.send(message);

    assertThat(socket.closeCode()).isEqualTo(code);
  }

  @Test
  void bytes_that_are_no_text_close_the_socket() throws Exception {
    socket.send(new byte[] {1, 2, 3});

    assertThat(socket.closeCode()).isEqualTo(4400);
  }

  @Test
  void who_asks_before_the_acknowledgement_is_not_authorised() throws Exception {
    try (ClientSocket hasty = ClientSocket.open(endpoint.getPort(), "graphql-transport-ws")) {
      hasty.ask("1", "{ __typename }");

      assertThat(hasty.closeCode()).isEqualTo(4401);
    }
  }

  @Test
  void who_offers_no_protocol_that_is_spoken_is_told_so() throws Exception {
    try (ClientSocket mute = ClientSocket.open(endpoint.getPort())) {
      assertThat(mute.closeCode()).isEqualTo(4406);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 500})
  void an_id_that_is_still_running_is_taken(int length) throws Exception {
    String id = "é".repeat(length);
    locked.during(
        "topic",
        () -> {
          socket.ask(id, "{ topics { name } }");
          socket.ask(id, "{ __typename }");
          assertThat(socket.closeCode()).isEqualTo(4409);
        });
    locked.awaitWaiting(0);
  }

  @Test
  void a_ping_is_answered_with_what_it_brought() throws Exception {
    socket.send(Map.of("type", "pong"));
    socket.send(Map.of("type", "ping"));
    assertThat(socket.next().toString()).isEqualTo("{\"type\":\"pong\"}");
    socket.send(Map.of("type", "ping", "payload", Map.of("n", 1)));
    assertThat(socket.next().toString()).isEqualTo("{\"type\":\"pong\",\"payload\":{\"n\":1}}");
  }

  @Test
  void a_message_may_be_as_long_as_a_body() throws Exception {
    Map<String, ?> payload =
        Map.of("query", "{ __typename }", "variables", Map.of("n", "n".repeat(1_000_000)));
    socket.send(Map.of("type", "subscribe", "id", "8", "payload", payload));
    assertThat(socket.next().at("/payload/data/__typename").textValue()).isEqualTo("Query");
  }

  @Test
  void a_longer_message_closes_the_socket() throws Exception {
    socket.send("n".repeat(1 << 21));

    assertThat(socket.closeCode()).isEqualTo(1009);
  }

  @Test
  void the_older_protocol_has_other_names_for_the_same() throws Exception {
    try (ClientSocket old = ClientSocket.open(endpoint.getPort(), "graphql-ws")) {
      old.send(Map.of("type", "connection_init", "payload", Map.of()));
      assertThat(old.next().path("type").textValue()).isEqualTo("connection_ack");
      locked.during(
          "topic",
          () -> {
            start(old, "9", "{ old: topics { name } }");
            locked.awaitWaiting(1);
            old.send(Map.of("type", "stop", "id", "9"));
            locked.awaitWaiting(0);
          });
      start(old, "9", "{ __typename }");
      assertThat(old.next().toString())
          .isEqualTo(
              "{\"type\":\"data\",\"id\":\"9\",\"payload\":{\"data\":{\"__typename\":\"Query\"}}}");
      assertThat(old.next().toString()).isEqualTo("{\"type\":\"complete\",\"id\":\"9\"}");
    }
  }

  @Test
  void a_client_of_the_older_protocol_takes_its_leave_by_a_message() throws Exception {
    try (ClientSocket old = ClientSocket.open(endpoint.getPort(), "graphql-ws")) {
      old.send(Map.of("type", "connection_terminate"));

      assertThat(old.closeCode()).isEqualTo(1000);
    }
    socket.send(Map.of("type", "connection_terminate"));
    assertThat(socket.closeCode()).as("by the newer protocol").isEqualTo(4400);
  }

  private static void start(ClientSocket socket, String id, String document) throws Exception {
    socket.send(Map.of("type", "start", "id", id, "payload", Map.of("query", document)));
  }
}
