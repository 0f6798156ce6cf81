package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kurultai.Eventually.eventually;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;

/** Which server a statement goes to. */
@QuarkusTest
@WithTestResource(PrimaryAndReplica.class)
class ReplicaChoiceTest extends ReplicaReads {

  @Inject Statements statements;
  @Inject WriteListener writes;
  @Inject Connections connections;
  @Inject Pool pool;
  @Inject Vertx vertx;
  @Inject MeterRegistry figures;

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
    awaitMoreReadsThan(read);
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
}
