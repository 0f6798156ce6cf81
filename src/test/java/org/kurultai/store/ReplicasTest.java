package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kurultai.Eventually.eventually;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.LeavingClient;
import org.kurultai.LockedTable;
import org.kurultai.Signal;
import org.kurultai.Sql;

/** A replica is paused, stopped and cut off while the service reads from it. */
@QuarkusTest
@WithTestResource(PrimaryAndReplica.class)
class ReplicasTest {

  private static final String WAITING =
      "wait_event_type = 'Lock' and backend_type = 'client backend'";

  @Inject Replicas replicas;
  @Inject Statements statements;
  @Inject WriteListener writes;
  @Inject Connections connections;
  @Inject Pool pool;
  @Inject Vertx vertx;
  @Inject MeterRegistry figures;
  @Inject LockedTable locked;
  @Inject Sql sql;

  @TestHTTPResource("/graphql")
  URL endpoint;

  private static int questions;

  @BeforeEach
  void the_replica_serves() throws Exception {
    eventually(() -> replica().isServing());
  }

  @Test
  void what_the_replica_has_is_read_from_it_and_from_no_server_that_is_no_replica()
      throws SQLException {
    long read = replica().reads();
    long issued = statements.issued();
    assertThat(name()).isEqualTo("Turkmenistan");
    assertThat(statements.issued() - issued).isEqualTo(replica().reads() - read).isPositive();
    assertThat(
            PrimaryAndReplica.ask(
                "select count(*) from pg_stat_activity where query like '%from state s%'"))
        .isPositive();
    assertThat(replicas.all().get(1).isServing()).as("the primary's own URL").isFalse();
    assertThat(figures.get("kurultai.replica.serving").tag("server", replica().name()).gauge())
        .returns(1.0, Gauge::value);
    assertThat(
            figures
                .get("kurultai.replica.statements")
                .tag("server", replica().name())
                .functionCounter()
                .count())
        .isPositive();
  }

  @Test
  void a_replica_that_is_behind_what_was_heard_is_not_read_from_until_it_is_level()
      throws Exception {
    PrimaryAndReplica.tell("select pg_wal_replay_pause()");
    long read;
    try {
      sql.execute("update state set name = 'Turkmenia' where code = 'TM'");
      read = replica().reads();
      for (int i = 0; i < 20; i++) {
        assertThat(name()).isEqualTo("Turkmenia");
      }
      assertThat(PrimaryAndReplica.ask("select count(*) from state where name = 'Turkmenia'"))
          .isZero();
      assertThat(replica().reads()).isEqualTo(read);
      assertThat(replica().isServing()).isFalse();
    } finally {
      PrimaryAndReplica.tell("select pg_wal_replay_resume()");
      sql.execute("update state set name = 'Turkmenistan' where code = 'TM'");
    }
    eventually(
        () -> {
          assertThat(name()).isEqualTo("Turkmenistan");
          return replica().reads() > read;
        });
  }

  @Test
  void no_answer_is_older_than_a_write_that_was_heard() throws Exception {
    try {
      for (int i = 0; i < 30; i++) {
        sql.execute("update state set name = 'Name " + i + "' where code = 'TM'");
        assertThat(name()).isEqualTo("Name " + i);
        if (i % 3 == 0) {
          eventually(() -> replica().isServing());
          assertThat(name()).isEqualTo("Name " + i);
        }
      }
    } finally {
      sql.execute("update state set name = 'Turkmenistan' where code = 'TM'");
    }
  }

  @Test
  void a_replica_that_stops_is_missed_by_nobody_and_read_from_again_when_it_is_back()
      throws Exception {
    PrimaryAndReplica.halt();
    try {
      for (int i = 0; i < 20; i++) {
        assertThat(name()).isEqualTo("Turkmenistan");
      }
      assertThat(replica().isServing()).isFalse();
    } finally {
      PrimaryAndReplica.runAgain();
    }
    long read = replica().reads();
    eventually(
        () -> {
          assertThat(name()).isEqualTo("Turkmenistan");
          return replica().reads() > read;
        });
  }

  @Test
  void a_replica_that_falls_silent_is_left_alone_until_it_speaks_again() throws Exception {
    List<String> processes = PrimaryAndReplica.processes();
    Signal.STOP.send(processes);
    try {
      eventually(() -> !replica().isServing());
      for (int i = 0; i < 20; i++) {
        assertThat(name()).isEqualTo("Turkmenistan");
      }
    } finally {
      Signal.CONT.send(processes);
    }
    eventually(() -> replica().isServing());
    long read = replica().reads();
    assertThat(name()).isEqualTo("Turkmenistan");
    assertThat(replica().reads()).isGreaterThan(read);
  }

  @Test
  void a_statement_whose_replica_fails_is_run_on_the_primary() throws Exception {
    try (LeavingClient client = LeavingClient.at(endpoint)) {
      locked.during(
          "topic",
          () -> {
            awaitLockOnReplica();
            client.ask("{ failed: topics { name } }");
            awaitWaitingOnReplica(1);
            PrimaryAndReplica.tell(
                "select pg_terminate_backend(pid) from pg_stat_activity where " + WAITING);
            locked.awaitWaiting(1);
          });
      assertThat(client.statusLine()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void a_statement_whose_replica_falls_silent_is_run_on_the_primary() throws Exception {
    try (LeavingClient client = LeavingClient.at(endpoint)) {
      locked.during(
          "topic",
          () -> {
            awaitLockOnReplica();
            client.ask("{ silent: topics { name } }");
            awaitWaitingOnReplica(1);
            List<String> processes = PrimaryAndReplica.processes();
            Signal.STOP.send(processes);
            try {
              locked.awaitWaiting(1);
            } finally {
              Signal.CONT.send(processes);
            }
          });
      assertThat(client.statusLine()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void a_statement_on_the_replica_is_stopped_with_its_client() throws Exception {
    locked.during(
        "topic",
        () -> {
          awaitLockOnReplica();
          try (LeavingClient client = LeavingClient.at(endpoint)) {
            client.ask("{ left: topics { name } }");
            awaitWaitingOnReplica(1);
          }
          awaitWaitingOnReplica(0);
        });
  }

  @Test
  void a_client_that_has_seen_more_than_was_heard_is_answered_by_the_primary() {
    long read = replica().reads();
    for (int i = 0; i < 10; i++) {
      Response answer =
          Api.post(
              "{ state(code: \"TM\") { name } }",
              Map.of(),
              Map.of("X-Dataset-Version", "9999.1.0"));
      assertThat(answer.jsonPath().getString("data.state.name")).isEqualTo("Turkmenistan");
    }
    assertThat(replica().reads()).isEqualTo(read);
  }

  @Test
  void a_url_that_cannot_be_used_stops_the_start_and_is_told_by_its_number() {
    Replicas refused =
        new Replicas(
            () -> Optional.of(List.of("postgresql://one", "two:5432")), connections, writes, vertx);
    assertThatThrownBy(() -> refused.onStart(new StartupEvent(), pool))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "KURULTAI_READ_URLS: URL number 2 does not begin with postgresql://; write"
                + " postgresql://host:5432/database, and commas between several");
  }

  @Test
  void a_server_of_another_cluster_is_not_read_from() {
    Position now = Objects.requireNonNull(writes.position());
    Position elsewhere = new Position(now.epoch() + 1, now.cluster() + 1, now.lsn(), now.version());
    Future<SqlConnection> asked =
        Future.future(
            outcome ->
                vertx.runOnContext(
                    turn -> replica().run(elsewhere, Future::succeededFuture).onComplete(outcome)));
    assertThatThrownBy(
            () -> asked.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS))
        .hasMessageContaining("behind");
  }

  private Replica replica() {
    return replicas.all().get(0);
  }

  /** Each question is a new one, so that no answer is one that was kept. */
  private static String name() {
    String alias = "a" + questions++;
    return Api.data("{ %s: state(code: \"TM\") { name } }".formatted(alias))
        .path(alias)
        .path("name")
        .asText();
  }

  private void awaitLockOnReplica() throws Exception {
    // A commit, with which the word of the lock is sent too.
    sql.execute("update state set region = region where code = 'TM'");
    eventually(
        () ->
            PrimaryAndReplica.ask(
                    "select count(*) from pg_locks where mode = 'AccessExclusiveLock'"
                        + " and relation = 'topic'::regclass")
                == 1);
    eventually(() -> replica().isServing());
  }

  private static void awaitWaitingOnReplica(int statements) throws Exception {
    eventually(
        () ->
            PrimaryAndReplica.ask("select count(*) from pg_stat_activity where " + WAITING)
                == statements);
  }
}
