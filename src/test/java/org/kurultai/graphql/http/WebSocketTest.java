package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.LockedTable;
import org.kurultai.Patient;

/** Operations over the protocol graphql-transport-ws. */
@QuarkusTest
@TestProfile(Patient.class)
class WebSocketTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource("/graphql")
  URI endpoint;

  @Inject LockedTable locked;

  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private WebSocket socket;

  @BeforeEach
  void connect() throws Exception {
    socket = open(new Received());
    send(Map.of("type", "connection_init"));
    assertThat(next().path("type").textValue()).isEqualTo("connection_ack");
  }

  private WebSocket open(WebSocket.Listener listener) throws Exception {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .subprotocols("graphql-transport-ws")
        .header("Accept-Language", "tr")
        .buildAsync(URI.create("ws://" + endpoint.getAuthority() + "/graphql"), listener)
        .get();
  }

  @AfterEach
  void close() {
    socket.abort();
  }

  @Test
  void a_query_is_answered_in_the_language_of_the_handshake_and_completed() throws Exception {
    ask(
        "1",
        "{ state(code: \"DE\") { name } dataset { updatedAt } corridors(first: 1) { nodes { geometry } } }");

    JsonNode answer = next();
    assertThat(answer.path("type").textValue()).isEqualTo("next");
    assertThat(answer.at("/payload/data/state/name").textValue()).isEqualTo("Almanya");
    assertThat(next().toString()).isEqualTo("{\"type\":\"complete\",\"id\":\"1\"}");
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
    ask("2", document);

    JsonNode answer = next();
    assertThat(answer.path("type").textValue()).isEqualTo("error");
    assertThat(answer.at("/payload/0/extensions/code").textValue()).isEqualTo(code);
  }

  @Test
  void a_document_of_too_many_tokens_is_refused() throws Exception {
    ask("3", "{ __typename " + "__typename ".repeat(14_000) + "}");

    assertThat(next().at("/payload/0/extensions/code").textValue())
        .isEqualTo("TOKEN_LIMIT_EXCEEDED");
  }

  @Test
  void an_operation_without_a_payload_is_the_clients_mistake() throws Exception {
    send(Map.of("type", "subscribe", "id", "empty"));
    assertThat(next().toString()).contains("BAD_REQUEST").doesNotContain("INTERNAL");
  }

  @Test
  void what_a_socket_waits_for_is_stopped_when_it_closes() throws Exception {
    locked.during(
        "topic",
        () -> {
          ask("4", "{ topics { name } }");
          locked.awaitWaiting(1);
          socket.abort();
          locked.awaitWaiting(0);
        });
  }

  /** Whether the second comes while the first still waits or has left: it is answered. */
  @Test
  void a_socket_that_stays_gets_the_answer_that_another_left() throws Exception {
    String query = "{ left: topics { name } }";
    WebSocket leaves = open(new WebSocket.Listener() {});
    send(leaves, Map.of("type", "connection_init"));
    locked.during(
        "topic",
        () -> {
          send(leaves, Map.of("type", "subscribe", "id", "5", "payload", Map.of("query", query)));
          locked.awaitWaiting(1);
          ask("6", query);
          leaves.abort();
        });
    assertThat(next().at("/payload/data/left").isEmpty()).isFalse();
  }

  @Test
  void a_message_may_be_as_long_as_a_body() throws Exception {
    Map<String, ?> payload =
        Map.of("query", "{ __typename }", "variables", Map.of("n", "n".repeat(500_000)));
    send(Map.of("type", "subscribe", "id", "7", "payload", payload));
    assertThat(next().at("/payload/data/__typename").textValue()).isEqualTo("Query");
  }

  private void ask(String id, String document) throws Exception {
    send(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", document)));
  }

  private void send(Map<String, ?> message) throws Exception {
    send(socket, message);
  }

  private static void send(WebSocket socket, Map<String, ?> message) throws Exception {
    socket.sendText(JSON.writeValueAsString(message), true).get();
  }

  private JsonNode next() throws InterruptedException {
    JsonNode message = received.poll(10, TimeUnit.SECONDS);
    assertThat(message).as("a message").isNotNull();
    return message;
  }

  private final class Received implements WebSocket.Listener {

    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        received.add(read(message.toString()));
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    private static JsonNode read(String text) {
      try {
        return JSON.readTree(text);
      } catch (IOException malformed) {
        throw new AssertionError(text, malformed);
      }
    }
  }
}
