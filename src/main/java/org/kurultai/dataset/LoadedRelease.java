package org.kurultai.dataset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.kurultai.graphql.DatasetVersion;

/** What the table {@code dataset} says is loaded. */
record LoadedRelease(String release, String fingerprint) {

  private static final String READ = "select release, fingerprint from dataset";

  // The same name again, with other content, is a later write of that release.
  private static final String WRITE =
      """
      insert into dataset as old (name, release, fingerprint, updated_at)
      values (?, ?, ?, clock_timestamp())
      on conflict (only_row) do update set
        name = excluded.name,
        release = excluded.release,
        revision = case when old.release = excluded.release then old.revision + 1 else 0 end,
        fingerprint = excluded.fingerprint,
        updated_at = excluded.updated_at
      """;

  static Optional<LoadedRelease> read(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(READ);
        ResultSet row = statement.executeQuery()) {
      return row.next()
          ? Optional.of(new LoadedRelease(row.getString("release"), row.getString("fingerprint")))
          : Optional.empty();
    }
  }

  void write(String dataset, Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
      statement.setString(1, dataset);
      statement.setString(2, release);
      statement.setString(3, fingerprint);
      statement.executeUpdate();
    }
  }

  boolean isNewerThan(LoadedRelease other) {
    return version().compareTo(other.version()) > 0;
  }

  private DatasetVersion version() {
    return DatasetVersion.read(release).orElseThrow();
  }
}
