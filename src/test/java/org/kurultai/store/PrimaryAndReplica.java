package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The service's database and a replica that follows it by streaming. */
public final class PrimaryAndReplica implements QuarkusTestResourceLifecycleManager {

  private static @Nullable EmbeddedPostgres primary;
  private static @Nullable EmbeddedPostgres replica;
  private static Path replicaData = Path.of("");

  /** Asks the replica for one number. */
  static int ask(String sql) throws SQLException {
    try (Connection connection = replica().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Has the replica do something for which it has no rows. */
  static void tell(String sql) throws SQLException {
    try (Connection connection = replica().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The server itself and the processes that serve connections. */
  static List<String> processes() throws SQLException, IOException {
    List<String> processes = new ArrayList<>();
    processes.add(Files.readAllLines(replicaData.resolve("postmaster.pid")).get(0));
    try (Connection connection = replica().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pid::text from pg_stat_activity"
                    + " where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
      while (row.next()) {
        processes.add(row.getString(1));
      }
    }
    return processes;
  }

  static void halt() throws IOException {
    replica().close();
  }

  static void runAgain() throws IOException {
    replica = run(replicaData, replica().getPort());
  }

  private static EmbeddedPostgres replica() {
    if (replica == null) {
      throw new IllegalStateException("it does not run");
    }
    return replica;
  }

  @Override
  public Map<String, String> start() {
    try {
      Path data = Files.createTempDirectory(Path.of("target"), "primary").toAbsolutePath();
      replicaData = data.resolveSibling(data.getFileName() + "-replica");
      EmbeddedPostgres first = run(data, 0);
      first.close();
      copy(data, replicaData);
      primary = run(data, first.getPort());
      follow(first.getPort());
      replica = run(replicaData, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String address = address(primary);
    return Map.of(
        "quarkus.datasource.jdbc.url", "jdbc:" + address,
        "quarkus.datasource.reactive.url", address,
        "quarkus.datasource.username", "postgres",
        "quarkus.datasource.password", "postgres",
        // The second is no replica, but the primary itself.
        "kurultai.read.urls", address(replica) + "," + address,
        // Nothing ends by itself while a test looks on.
        "kurultai.limits.request-time", "10m",
        "kurultai.limits.statement-time", "10m");
  }

  private static String address(EmbeddedPostgres server) {
    return "postgresql://localhost:" + server.getPort() + "/postgres";
  }

  private static EmbeddedPostgres run(Path data, int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setServerConfig("synchronous_commit", "on");
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  private static void copy(Path from, Path to) throws IOException {
    Process copying = new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start();
    assertThat(copying.onExit().join().exitValue()).isZero();
  }

  private static void follow(int port) throws IOException {
    Files.createFile(replicaData.resolve("standby.signal"));
    Files.writeString(
        replicaData.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=localhost port=%d user=postgres'\n".formatted(port),
        StandardOpenOption.APPEND);
  }

  @Override
  public void stop() {
    try {
      if (replica != null) {
        replica.close();
      }
      if (primary != null) {
        primary.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
