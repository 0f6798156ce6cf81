package org.kurultai;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.kurultai.store.WriteListener;

/**
 * Writes to the service's own database, as a part of the service would; a test undoes what it
 * wrote.
 */
@Singleton
public class Sql {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AgroalDataSource database;
  private final WriteListener writes;

  Sql(AgroalDataSource database, WriteListener writes) {
    this.database = database;
    this.writes = writes;
  }

  /** Runs a statement and commits. */
  public void execute(String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
    writes.advance();
    awaitEpoch();
  }

  /** From then on answers are kept. */
  private void awaitEpoch() {
    Instant end = Instant.now().plus(PATIENCE);
    while (writes.current().isEmpty()) {
      assertThat(Instant.now()).as("patience").isBefore(end);
      Thread.onSpinWait();
    }
  }
}
