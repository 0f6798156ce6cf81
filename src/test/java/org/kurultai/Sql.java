package org.kurultai;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.kurultai.store.RecordEpoch;

/**
 * Writes to the service's own database, as a part of the service would; a test undoes what it
 * wrote.
 */
@Singleton
public class Sql {

  private final AgroalDataSource database;
  private final RecordEpoch epoch;

  Sql(AgroalDataSource database, RecordEpoch epoch) {
    this.database = database;
    this.epoch = epoch;
  }

  /** Runs a statement and commits. */
  public void execute(String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
    epoch.advance();
  }
}
