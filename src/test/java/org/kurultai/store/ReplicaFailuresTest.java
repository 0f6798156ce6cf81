package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kurultai.LeavingClient;
import org.kurultai.LockedTable;
import org.kurultai.Signal;

/** A replica is stopped, paused and cut off while the service reads from it. */
@QuarkusTest
@WithTestResource(PrimaryAndReplica.class)
class ReplicaFailuresTest extends ReplicaReads {

  private static final String WAITING =
      "wait_event_type = 'Lock' and backend_type = 'client backend'";

  @Inject LockedTable locked;

  @TestHTTPResource("/graphql")
  URL endpoint;

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
    awaitMoreReadsThan(read);
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
