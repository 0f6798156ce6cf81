package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.ClientSocket;
import org.kurultai.LockedTable;

/** Operations over the protocol graphql-transport-ws, and over the one before it. */
@QuarkusTest
class WebSocketTest {

  @TestHTTPResource("/graphql")
  URI endpoint;

  @Inject LockedTable locked;

  private ClientSocket socket;

  @BeforeEach
  void connect() throws Exception {
    socket = ClientSocket.begin(endpoint.getPort());
  }

  @AfterEach
  void close() {
    socket.close();
  }

  @Test
  void a_query_is_answered_in_the_language_of_the_handshake_and_completed() throws Exception {
    socket.ask(
        "1",
        "{ state(code: \"DE\") { name } dataset { updatedAt } corridors(first: 1) { nodes { geometry } } }");

    JsonNode answer = socket.next();
    assertThat(answer.path("type").textValue()).isEqualTo("next");
    assertThat(answer.at("/payload/data/state/name").textValue()).isEqualTo("Almanya");
    assertThat(socket.next().toString()).isEqualTo("{\"type\":\"complete\",\"id\":\"1\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ states(first: 1000) { totalCount } } | PAGE_SIZE_LIMIT_EXCEEDED",
        "{ states(first: 100) { nodes { meetings(first: 100) { nodes { states { meetings(first: 100) { nodes { slug } } } } } } } } | COST_LIMIT_EXCEEDED",
        "{ states { nodes { colour } } } | GRAPHQL_VALIDATION_FAILED",
        "{ states { nodes { | GRAPHQL_PARSE_FAILED",
        "'' | BAD_REQUEST",
      })
  void what_is_refused_over_http_is_refused_here_with_the_same_code(String document, String code)
      throws Exception {
    socket.ask("2", document);

    JsonNode answer = socket.next();
    assertThat(answer.path("type").textValue()).isEqualTo("error");
    assertThat(answer.at("/payload/0/extensions/code").textValue()).isEqualTo(code);
  }

  @Test
  void a_document_of_too_many_tokens_is_refused() throws Exception {
    socket.ask("3", "{ __typename " + "__typename ".repeat(14_000) + "}");

    assertThat(socket.next().at("/payload/0/extensions/code").textValue())
        .isEqualTo("TOKEN_LIMIT_EXCEEDED");
  }

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
  void what_a_client_ends_is_stopped_and_its_id_is_free_for_another() throws Exception {
    locked.during(
        "topic",
        () -> {
          socket.ask("4", "{ ended: topics { name } }");
          locked.awaitWaiting(1);
          socket.send(Map.of("type", "complete", "id", "4"));
          locked.awaitWaiting(0);
          socket.ask("4", "{ again: __typename }");
          assertThat(socket.next().at("/payload/data/again").textValue()).isEqualTo("Query");
          assertThat(socket.next().toString()).isEqualTo("{\"type\":\"complete\",\"id\":\"4\"}");
        });
    socket.send(Map.of("type", "complete", "id", "4"));
    socket.send(Map.of("type", "ping"));
    assertThat(socket.next().toString()).isEqualTo("{\"type\":\"pong\"}");
  }

  @Test
  void what_a_socket_waits_for_is_stopped_when_it_closes() throws Exception {
    locked.during(
        "topic",
        () -> {
          socket.ask("5", "{ topics { name } }");
          locked.awaitWaiting(1);
          socket.close();
          locked.awaitWaiting(0);
        });
  }

  /** Whether the second comes while the first still waits or has left: it is answered. */
  @Test
  void a_socket_that_stays_gets_the_answer_that_another_left() throws Exception {
    String query = "{ left: topics { name } }";
    ClientSocket leaves = ClientSocket.begin(endpoint.getPort());
    locked.during(
        "topic",
        () -> {
          leaves.ask("6", query);
          locked.awaitWaiting(1);
          socket.ask("7", query);
          leaves.close();
        });
    assertThat(socket.next().at("/payload/data/left").isEmpty()).isFalse();
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
  void who_reads_late_gets_all_answers() throws Exception {
    String meetings =
        ": meetings(first: 100) { nodes { title slug citations { source { publisher } } } } ";
    int operations = 30;
    socket.stopReading();
    for (int i = 0; i < operations; i++) {
      socket.ask("late" + i, "{ " + "a" + meetings + "b" + meetings + "c" + i + meetings + "}");
    }
    socket.ask("end", "{ __typename }");
    socket.readOn();

    Set<String> completed = new HashSet<>();
    while (completed.size() < operations + 1) {
      JsonNode message = socket.next();
      assertThat(message.path("type").textValue()).isIn("next", "complete");
      if (message.path("type").textValue().equals("complete")) {
        completed.add(message.path("id").textValue());
      }
    }
    assertThat(completed).contains("late0", "late29", "end");
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

  private static void start(ClientSocket socket, String id, String document) throws Exception {
    socket.send(Map.of("type", "start", "id", id, "payload", Map.of("query", document)));
  }
}
