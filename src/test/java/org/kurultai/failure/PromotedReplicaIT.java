package org.kurultai.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;
import static org.kurultai.failure.Service.STATE;
import static org.kurultai.failure.Watch.tell;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A standby that is read from becomes the primary, and the address of Postgres leads to it from
 * then on.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Tag("failure")
class PromotedReplicaIT {

  private static final String SERVING = "kurultai_replica_serving";
  private static final String READS = "kurultai_replica_statements_total";
  private static final String VERSION = "{ dataset { version } }";

  private LoadedPostgres primary;
  private LoadedPostgres standby;
  private Wire wire;
  private Service service;

  @BeforeEach
  void serve_from_the_primary() throws Exception {
    primary = LoadedPostgres.start();
    standby = primary.standby();
    wire = Wire.to(primary.port());
    Map<String, String> environment = wire.under(primary.environment());
    environment.put("QUARKUS_DATASOURCE_REACTIVE_MAX_LIFETIME", "2S");
    environment.put("KURULTAI_READ_URLS", "postgresql://localhost:" + standby.port() + "/postgres");
    service = Service.start(environment);
    eventually(() -> service.figure(SERVING) == 1);
    write(primary);
    eventually(() -> standby.record().equals(primary.record()));
  }

  @AfterEach
  void end() throws Exception {
    service.close();
    wire.close();
    standby.close();
    primary.close();
  }

  @Test
  void when_the_primary_is_killed_the_promoted_replica_serves_what_it_had() throws Exception {
    String record = primary.record();
    primary.kill();
    // Until the pod sees the end of its connection, the replica that it reads from answers.
    eventually(() -> service.ask(STATE).status() == 503);
    Watch back = new Watch();
    Reply seen = service.ask(STATE).assertUnavailable();

    promote();
    service.awaitServed();
    tell("Replica promoted", "%s; back after %,d ms, promotion included", seen, back.millis());
    assertThat(standby.record()).isEqualTo(record);
    assertThat(version()).isEqualTo("2026.11.0+1");

    write(standby);
    eventually(() -> version().equals("2026.11.0+2"));
    assertReadAsPrimaryAlone();
  }

  @Test
  void an_old_primary_that_still_answers_is_left_within_the_lifetime_of_a_connection()
      throws Exception {
    assertThat(version()).isEqualTo("2026.11.0+1");
    promote();
    write(standby);
    Watch left = new Watch();
    eventually(() -> version().equals("2026.11.0+2"));
    tell("Old primary that still answers", "200; left after %,d ms of 2 s", left.millis());
    assertReadAsPrimaryAlone();
  }

  /** What was promoted is read from under its address as the primary, and as no replica. */
  private void assertReadAsPrimaryAlone() throws Exception {
    eventually(() -> service.figure(SERVING) == 0);
    double reads = service.figure(READS);
    service.ask(STATE).assertServed();
    assertThat(service.figure(READS)).isEqualTo(reads);
  }

  private void promote() throws Exception {
    standby.execute("select pg_promote()");
    wire.leadTo(standby.port());
  }

  private static void write(LoadedPostgres server) throws Exception {
    server.execute("update dataset set revision = revision + 1");
  }

  private String version() throws Exception {
    return service.askingAgain(VERSION).get().body().at("/data/dataset/version").asText();
  }
}
