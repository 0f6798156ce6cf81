package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrentImportTest {

  private static final String WAITING =
      """
      select count(*) from pg_locks
      where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())
      """;

  @Test
  void of_two_pods_that_start_together_one_imports_and_the_other_finds_it_done() throws Exception {
    ExecutorService pods = Executors.newFixedThreadPool(2);
    try (ScratchDatabase database = ScratchDatabase.migrated();
        Connection gate = database.source().getConnection();
        Statement statement = gate.createStatement()) {
      gate.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(" + ReleaseImport.LOCK + ")");
      Future<Outcome> one = pods.submit(() -> database.load(Release.bundled()));
      Future<Outcome> other = pods.submit(() -> database.load(Release.bundled()));
      // Both have seen an empty database and checked their release before either may write.
      awaitBothAtTheLock(statement);
      gate.commit();

      List<Outcome> outcomes = List.of(one.get(), other.get());

      assertThat(outcomes).filteredOn(Outcome.Loaded.class::isInstance).hasSize(1);
      assertThat(outcomes).contains(new Outcome.Unchanged("2026.11.0"));
      assertThat(database.text("select count(*) from meeting")).isEqualTo("339");
      assertThat(database.text("select revision from dataset")).isEqualTo("0");
    } finally {
      pods.shutdownNow();
    }
  }

  // Over one connection, since a new one for each look would slow those it waits for.
  private static void awaitBothAtTheLock(Statement statement) throws SQLException {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (waiting(statement) < 2) {
      assertThat(System.nanoTime()).as("both importers wait within a minute").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static int waiting(Statement statement) throws SQLException {
    try (ResultSet count = statement.executeQuery(WAITING)) {
      count.next();
      return count.getInt(1);
    }
  }
}
