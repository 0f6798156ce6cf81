package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kurultai.Signal;

@QuarkusTest
@WithTestResource(PrimaryAndReplica.class)
class PoolMetricsTest {

  @Inject Replicas replicas;
  @Inject WriteListener writes;
  @Inject MeterRegistry registry;
  @Inject Vertx vertx;

  /** What falls silent gets new pools under the old names. */
  @Test
  void each_pool_tells_what_is_used_of_it_even_after_its_replica_fell_silent() throws Exception {
    Replica replica = replicas.all().get(0);
    eventually(replica::isServing);
    List<String> processes = PrimaryAndReplica.processes();
    Signal.STOP.send(processes);
    try {
      eventually(() -> !replica.isServing());
    } finally {
      Signal.CONT.send(processes);
    }
    eventually(replica::isServing);

    Promise<Void> used = Promise.promise();
    Position now = Objects.requireNonNull(writes.position());
    vertx.runOnContext(
        turn ->
            replica.run(now, connection -> used.future().onSuccess(done -> connection.close())));
    eventually(() -> active(replica.name()) == 1);
    assertThat(active(Connections.PRIMARY)).isZero();
    used.complete();
    eventually(() -> active(replica.name()) == 0);
  }

  private double active(String pool) {
    return registry.get("sql.pool.active").tag("pool.name", pool).gauge().value();
  }
}
