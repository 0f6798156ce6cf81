package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.ClientSocket;
import org.kurultai.LittleRoom;
import org.kurultai.store.Statements;

/** What operations over a WebSocket are answered with, and when they are stopped. */
@QuarkusTest
@TestProfile(LittleRoom.class)
class SocketAnswersTest extends SpokenSocket {

  @Inject Statements statements;

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
  void who_is_refused_for_the_cost_is_told_it() throws Exception {
    socket.ask(
        "cost",
        "{ states(first: 100) { nodes { meetings(first: 100) { nodes { states { meetings(first: 100) { totalCount } } } } } } }");

    JsonNode extensions = socket.next().at("/payload/0/extensions");
    assertThat(extensions.path("code").textValue()).isEqualTo("COST_LIMIT_EXCEEDED");
    // A connection, 100 states, of each a connection and 100 meetings, of each 5 states with one
    // more.
    assertThat(extensions.at("/cost/requested").longValue())
        .isEqualTo(1 + 100 * (1 + 1 + 100 * (1 + 5 * (1 + 1))));
    assertThat(extensions.at("/cost/limit").intValue()).isEqualTo(50_000);
  }

  @Test
  void what_the_handshake_says_of_cost_and_version_holds_for_each_operation() throws Exception {
    Map<String, String> headers = Map.of("X-Request-Cost", "true", "X-Dataset-Version", "9999.1.0");
    try (ClientSocket told = ClientSocket.begin(endpoint.getPort(), headers)) {
      for (String id : List.of("first", "second")) {
        long before = statements.issued();
        told.ask(id, "{ state(code: \"TM\") { name } }");
        assertThat(told.next().at("/payload/extensions/cost/requested").intValue()).isEqualTo(1);
        assertThat(statements.issued()).as("not kept").isGreaterThan(before);
        told.next();
      }
    }
  }

  @Test
  void a_document_of_too_many_tokens_is_refused() throws Exception {
    socket.ask("3", "{ __typename " + "__typename ".repeat(14_000) + "}");

    assertThat(socket.next().at("/payload/0/extensions/code").textValue())
        .isEqualTo("TOKEN_LIMIT_EXCEEDED");
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
}
