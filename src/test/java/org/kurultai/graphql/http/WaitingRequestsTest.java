package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kurultai.ClientSocket;
import org.kurultai.LeavingClient;
import org.kurultai.LittleRoom;
import org.kurultai.LockedTable;

/** What is held of requests while they are executed, where eight megabytes may be. */
@QuarkusTest
@TestProfile(LittleRoom.class)
class WaitingRequestsTest {

  /** Takes two megabytes, of which the text has half. */
  private static final Map<String, String> LONG = Map.of("v", "x".repeat(1_000_000));

  @Inject LockedTable locked;
  @Inject HeldBytes held;

  @TestHTTPResource("/graphql")
  URL endpoint;

  private final List<LeavingClient> clients = new ArrayList<>();

  /** Of tests before. */
  @BeforeEach
  void nothing_is_held() throws Exception {
    eventually(() -> held.bytes() == 0);
  }

  @AfterEach
  void nothing_is_held_in_the_end() throws Exception {
    for (LeavingClient client : clients) {
      client.close();
    }
    eventually(() -> held.bytes() == 0);
  }

  @Test
  void where_the_documents_under_way_are_too_long_together_the_oldest_request_gives_way()
      throws Exception {
    locked.during(
        "topic",
        () -> {
          for (int i = 1; i <= 4; i++) {
            ask("{ a" + i + ": topics { name } }");
            locked.awaitWaiting(i);
            long least = i * 2_000_000L;
            eventually(() -> held.bytes() >= least);
            assertThat(held.bytes()).isLessThan(i * 2_002_000L);
          }
          ask("{ a5: topics { name } }");
          assertThat(clients.get(0).statusLine()).startsWith("HTTP/1.1 503");
          locked.awaitWaiting(4);
        });
    for (LeavingClient client : clients.subList(1, 5)) {
      assertThat(client.statusLine()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void each_of_those_who_wait_for_one_answer_counts() throws Exception {
    String document = "{ shared: topics { slug } }";
    locked.during(
        "topic",
        () -> {
          for (int i = 1; i <= 4; i++) {
            long come = i * 2_000_000L;
            ask(document);
            eventually(() -> held.bytes() > come);
          }
          ask(document);
          assertThat(clients.get(0).statusLine()).startsWith("HTTP/1.1 503");
        });
    for (LeavingClient client : clients.subList(1, 5)) {
      assertThat(client.statusLine()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void the_operations_of_a_web_socket_count_together() throws Exception {
    try (ClientSocket socket = ClientSocket.begin(endpoint.getPort())) {
      locked.during(
          "topic",
          () -> {
            for (int i = 1; i <= 2; i++) {
              Map<String, ?> payload =
                  Map.of("query", "{ b" + i + ": topics { name } }", "variables", LONG);
              socket.send(Map.of("type", "subscribe", "id", "" + i, "payload", payload));
              locked.awaitWaiting(i);
            }
            eventually(() -> held.bytes() >= 4_000_000);
            assertThat(held.bytes()).isLessThan(4_004_000);
          });
      for (int i = 1; i <= 2; i++) {
        assertThat(socket.next().path("type").textValue()).isEqualTo("next");
        assertThat(socket.next().path("type").textValue()).isEqualTo("complete");
      }
      eventually(() -> held.bytes() == 0);
    }
  }

  private void ask(String document) throws IOException {
    LeavingClient client = LeavingClient.at(endpoint);
    clients.add(client);
    client.post(
        "{\"query\": \"%s\", \"variables\": {\"v\": \"%s\"}}".formatted(document, LONG.get("v")));
  }
}
