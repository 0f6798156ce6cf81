package org.kurultai.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.LeavingClient;
import org.kurultai.LockedTable;
import org.kurultai.store.Statements;

@QuarkusTest
class CancellationTest {

  private static final int MORE_THAN_THE_POOL_HOLDS = 25;

  @Inject LockedTable locked;
  @Inject Statements statements;
  @Inject MeterRegistry metrics;

  @TestHTTPResource("/graphql")
  URL endpoint;

  @Test
  void the_statements_of_a_client_that_goes_away_are_stopped() throws Exception {
    locked.during(
        "topic",
        () -> {
          try (LeavingClient client = ask("{ topics { name } state(code: \"TR\") { code } }")) {
            locked.awaitWaiting(1);
          }
          locked.awaitWaiting(0);
        });
    assertThat(Api.data("{ topics { name } }").path("topics")).isNotEmpty();
  }

  @Test
  void they_are_stopped_although_the_client_asked_for_more_before_it_went_away() throws Exception {
    locked.during(
        "topic",
        () -> {
          try (LeavingClient client = ask("{ first: topics { name } }")) {
            locked.awaitWaiting(1);
            client.ask("{ second: __typename }");
          }
          locked.awaitWaiting(0);
        });
  }

  @Test
  void nothing_more_is_asked_for_one_who_went_away() throws Exception {
    eventually(() -> metrics.get("kurultai.graphql.requests.in.flight").gauge().value() == 0);
    long before = statements.issued();
    locked.during(
        "topic",
        () -> {
          try (LeavingClient client = ask("{ topics { slug meetings { nodes { slug } } } }")) {
            locked.awaitWaiting(1);
          }
          locked.awaitWaiting(0);
        });
    Api.data("{ away: __typename }");
    assertThat(statements.issued()).isEqualTo(before + 1);
  }

  @Test
  void an_answer_that_another_client_waits_for_still_comes() throws Exception {
    try (LeavingClient stays = LeavingClient.at(endpoint)) {
      locked.during(
          "topic",
          () -> {
            try (LeavingClient leaves = ask("{ shared: topics { name } }")) {
              locked.awaitWaiting(1);
              stays.ask("{ shared: topics { name } }");
            }
          });
      assertThat(stays.statusLine()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void clients_that_leave_while_they_wait_for_a_connection_leave_the_pool_whole() throws Exception {
    locked.during(
        "topic",
        () -> {
          List<LeavingClient> clients = new ArrayList<>();
          for (int i = 0; i < MORE_THAN_THE_POOL_HOLDS; i++) {
            clients.add(ask("{ a" + i + ": topics { name } }"));
          }
          locked.awaitWaiting(20);
          assertThat(inUse()).isEqualTo(20);
          for (LeavingClient client : clients) {
            client.close();
          }
          locked.awaitWaiting(0);
        });
    eventually(() -> inUse() == 0);
    for (int i = 0; i < MORE_THAN_THE_POOL_HOLDS; i++) {
      assertThat(Api.data("{ b" + i + ": topics { name } }").path("b" + i)).isNotEmpty();
    }
  }

  private double inUse() {
    return metrics.get("sql.pool.active").tag("pool.name", "primary").gauge().value();
  }

  private LeavingClient ask(String document) throws IOException {
    LeavingClient client = LeavingClient.at(endpoint);
    client.ask(document);
    return client;
  }
}
