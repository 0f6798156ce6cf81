package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeaseTest {

  @Inject Pool pool;

  @Test
  void a_connection_is_not_used_again_whose_cancellation_came_after_its_statement()
      throws Exception {
    SqlConnection connection = await(pool.getConnection());
    int process = PgConnection.cast(connection).processId();
    await(connection.query("select 1").execute());
    Lease late = new Lease(connection);

    late.run();
    late.end();

    Instant patience = Instant.now().plusSeconds(10);
    while (processes(process) > 0 && Instant.now().isBefore(patience)) {
      Thread.onSpinWait();
    }
    assertThat(processes(process)).isZero();
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
