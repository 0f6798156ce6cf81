package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeaseTest {

  private static final int CONNECTIONS = 10;

  @Inject Pool pool;
  @Inject Vertx vertx;

  @Test
  void a_connection_is_not_used_again_whose_cancellation_came_after_its_statement()
      throws Exception {
    SqlConnection connection = await(pool.getConnection());
    int process = PgConnection.cast(connection).processId();
    await(connection.query("select 1").execute());
    Lease late = new Lease(connection, vertx);

    late.run();
    late.end();

    Instant patience = Instant.now().plusSeconds(10);
    while (processes(process) > 0 && Instant.now().isBefore(patience)) {
      Thread.onSpinWait();
    }
    assertThat(processes(process)).isZero();
  }

  @Test
  void nobody_gets_a_connection_that_is_told_to_end() throws Exception {
    for (int round = 0; round < 20; round++) {
      List<SqlConnection> connections = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        connections.add(await(pool.getConnection()));
      }
      for (SqlConnection connection : connections) {
        Lease late = new Lease(connection, vertx);
        late.run();
        late.end();
      }
      List<Future<?>> strangers = new ArrayList<>();
      for (int i = 0; i < 5 * CONNECTIONS; i++) {
        strangers.add(pool.query("select 1").execute());
      }
      await(Future.all(strangers));
    }
  }

  @Test
  void a_cancellation_that_overtakes_its_statement_is_sent_again() throws Exception {
    SqlConnection connection = await(pool.getConnection());
    Lease early = new Lease(connection, vertx);
    early.run();
    await(connection.query("select 1").execute().transform(any -> Future.succeededFuture()));
    assertThatThrownBy(() -> await(connection.query("select pg_sleep(60)").execute()))
        .hasMessageContaining("57014");
    early.end();
  }

  private int processes(int process) throws Exception {
    return await(
            pool.query("select count(*)::int from pg_stat_activity where pid = " + process)
                .execute())
        .iterator()
        .next()
        .getInteger(0);
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
