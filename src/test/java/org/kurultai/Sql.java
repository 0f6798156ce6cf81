package org.kurultai;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes to the service's own database, past the service; a test undoes what it wrote. */
@Singleton
public class Sql {

  private final AgroalDataSource database;

  Sql(AgroalDataSource database) {
    this.database = database;
  }

  /** Runs a statement and commits. */
  public void execute(String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }
}
