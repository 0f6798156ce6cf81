package org.kurultai.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;
import static org.kurultai.failure.Service.STATE;
import static org.kurultai.failure.Watch.tell;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One service, as it is set by default, and a Postgres that fails in one way after another. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Tag("failure")
class PostgresFailureIT {

  private static final int POOL = 20;
  private static final String WAITING = "sql_pool_queue_size{pool_name=\"primary\"";
  private static final String TOPICS = "topics { name }";
  private static final String KEPT = "{ state(code: \"TM\") { name } }";

  private static LoadedPostgres postgres;
  private static Wire wire;
  private static Service service;

  private String record;

  @BeforeAll
  static void serve() throws Exception {
    postgres = LoadedPostgres.start();
    wire = Wire.to(postgres.port());
    service = Service.start(wire.under(postgres.environment()));
  }

  @AfterAll
  static void end() throws Exception {
    service.close();
    wire.close();
    postgres.close();
  }

  @BeforeEach
  void all_is_well() throws Exception {
    service.awaitServed();
    service.awaitHeard();
    record = postgres.record();
  }

  @AfterEach
  void the_record_is_as_it_was_and_served() throws Exception {
    assertThat(postgres.record()).isEqualTo(record);
    assertThat(service.ask(STATE).body().toString()).contains("Türkiye");
    service.assertAlive();
  }

  @Test
  void a_postgres_that_is_stopped_is_an_outage_until_it_runs_again() throws Exception {
    postgres.stop();
    Reply seen = service.ask(STATE).assertUnavailable();
    assertThat(service.isReady()).isFalse();
    restart("Postgres stopped and started", seen);
  }

  @Test
  void a_postgres_that_is_killed_is_an_outage_until_it_has_recovered() throws Exception {
    postgres.kill();
    restart("Postgres killed and started", service.ask(STATE).assertUnavailable());
  }

  @Test
  void connections_that_are_cut_fail_what_they_carry_and_are_made_anew() throws Exception {
    try (Connection gate = postgres.locking("topic")) {
      CompletableFuture<Reply> asked = service.asking(TOPICS);
      postgres.awaitWaiting(1);
      postgres.cut("pid <> pg_backend_pid() and usename = 'postgres' and query not like 'lock %'");
      Watch back = new Watch();
      Reply seen = asked.get().assertUnavailable();
      service.awaitServed();
      tell("Connections cut", "%s; back after %,d ms", seen, back.millis());
    }
  }

  @Test
  void while_all_connections_are_taken_the_others_wait_as_long_as_a_statement_may_take()
      throws Exception {
    try (Connection gate = postgres.locking("topic")) {
      List<Reply> seen = new ArrayList<>();
      Watch exhausted = new Watch();
      List<CompletableFuture<Reply>> asked = service.asking(TOPICS, 3 * POOL);
      eventually(() -> service.figure(WAITING) == 2 * POOL);
      assertThat(service.isReady()).as("readiness while others wait").isTrue();
      for (CompletableFuture<Reply> each : asked) {
        seen.add(each.get());
      }
      long answeredAfter = exhausted.millis();
      assertThat(seen)
          .extracting(Reply::toString)
          .isSubsetOf("504 STATEMENT_TIMEOUT", "504 TIMEOUT", "503 UNAVAILABLE, Retry-After: 1")
          .contains("503 UNAVAILABLE, Retry-After: 1");
      gate.rollback();

      Watch back = new Watch();
      service.awaitServed();
      tell(
          "Pool exhausted",
          "%s within %,d ms; back after %,d ms",
          new TreeSet<>(seen.stream().map(Reply::toString).toList()),
          answeredAfter,
          back.millis());
    }
  }

  @Test
  void a_statement_that_hangs_is_given_up_and_the_other_fields_are_served() throws Exception {
    try (Connection gate = postgres.locking("topic")) {
      Watch hanging = new Watch();
      Reply seen = service.ask(TOPICS);
      long givenUpAfter = hanging.millis();
      assertThat(seen).hasToString("504 STATEMENT_TIMEOUT");
      assertThat(service.ask(STATE).status()).isEqualTo(200);
      gate.rollback();

      Watch back = new Watch();
      assertThat(service.ask(TOPICS).status()).isEqualTo(200);
      tell(
          "A statement hangs",
          "%s after %,d ms; back after %,d ms",
          seen,
          givenUpAfter,
          back.millis());
    }
  }

  @Test
  void while_the_connection_that_listens_is_down_no_write_is_missed() throws Exception {
    assertThat(service.askingAgain(KEPT).get().body().toString()).contains("Turkmenistan");
    Watch back = new Watch();
    postgres.cut("application_name = 'kurultai-write-listener'");
    postgres.execute("update state set name = 'Turkmenia' where code = 'TM'");
    eventually(() -> service.askingAgain(KEPT).get().body().toString().contains("Turkmenia"));
    long seenAfter = back.millis();
    service.awaitHeard();
    tell(
        "LISTEN connection dropped",
        "200; the new record is served after %,d ms, answers are kept again after %,d ms",
        seenAfter,
        back.millis());

    postgres.execute("update state set name = 'Turkmenistan' where code = 'TM'");
    record = postgres.record();
  }

  @Test
  void connections_that_die_without_a_word_are_given_up() throws Exception {
    try (Connection gate = postgres.locking("topic")) {
      List<CompletableFuture<Reply>> carried = service.asking(TOPICS, POOL);
      postgres.awaitWaiting(POOL);
      wire.fallSilent();
      Watch silent = new Watch();
      Reply seen = service.ask(STATE).assertUnavailable();
      long refusedAfter = silent.millis();
      wire.heal();

      Watch back = new Watch();
      service.awaitServed();
      tell(
          "Half-open connections to Postgres",
          "%s after %,d ms; back after %,d ms",
          seen,
          refusedAfter,
          back.millis());
      for (CompletableFuture<Reply> each : carried) {
        each.get();
      }
    }
  }

  private static void restart(String failure, Reply seen) throws Exception {
    postgres.restart();
    Watch back = new Watch();
    service.awaitServed();
    tell(failure, "%s; back after %,d ms", seen, back.millis());
  }
}
