package org.kurultai;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** A table that a test locks, so that every statement which reads it waits. */
@Singleton
public class LockedTable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DataSource database;

  public LockedTable(DataSource database) {
    this.database = database;
  }

  /** What a test does while nobody can read the table. */
  @FunctionalInterface
  public interface Meanwhile {
    void run() throws Exception;
  }

  /** Locks the table, and lets go of it in the end. */
  public void during(String table, Meanwhile meanwhile) throws Exception {
    try (Connection gate = database.getConnection();
        Statement statement = gate.createStatement()) {
      gate.setAutoCommit(false);
      statement.execute("lock table " + table + " in access exclusive mode");
      meanwhile.run();
    }
  }

  /** Waits until so many statements wait for a lock. */
  public void awaitWaiting(int statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      Instant end = Instant.now().plus(PATIENCE);
      int waiting;
      do {
        waiting = waiting(statement);
      } while (waiting != statements && Instant.now().isBefore(end));
      if (waiting != statements) {
        throw new AssertionError(waiting + " statements wait for a lock, not " + statements);
      }
    }
  }

  private static int waiting(Statement statement) throws SQLException {
    try (ResultSet count =
        statement.executeQuery(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
      count.next();
      return count.getInt(1);
    }
  }
}
