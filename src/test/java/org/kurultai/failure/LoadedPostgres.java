package org.kurultai.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kurultai.EveryRow;
import org.kurultai.ops.PackagedProcess;

/**
 * A Postgres of a test's own that holds the release. Its port and its data directory outlive its
 * processes, so that it can be stopped, killed and started again.
 */
final class LoadedPostgres implements AutoCloseable {

  private static final String DATABASE = "postgres";

  /** Loaded by the import command once, copied by every test. */
  private static @Nullable Path template;

  private final Path data;
  private final Map<String, String> settings;
  private EmbeddedPostgres server;

  private LoadedPostgres(Path data, Map<String, String> settings) throws IOException {
    this.data = data;
    this.settings = settings;
    this.server = serve(data, settings, 0);
  }

  static LoadedPostgres start() throws Exception {
    return startIn(Files.createTempDirectory(Path.of("target"), "postgres"), Map.of());
  }

  /** With its files in this directory, and with settings of postgresql.conf. */
  static LoadedPostgres startIn(Path directory, Map<String, String> settings) throws Exception {
    return new LoadedPostgres(copy(template(), directory.resolve("data")), settings);
  }

  /** A standby that streams from this one, which is stopped for as long as its files are copied. */
  LoadedPostgres standby() throws Exception {
    stop();
    Path copy = copy(data, Files.createTempDirectory(Path.of("target"), "standby").resolve("data"));
    restart();
    Files.createFile(copy.resolve("standby.signal"));
    String primary = "host=localhost user=postgres port=" + server.getPort();
    return new LoadedPostgres(copy, Map.of("primary_conninfo", "'" + primary + "'"));
  }

  int port() {
    return server.getPort();
  }

  /** The variables that name it to the application. */
  Map<String, String> environment() {
    return PackagedProcess.environment(server, DATABASE);
  }

  /** Stops it as operators do: sessions end, and what is committed is on the disk. */
  void stop() throws IOException {
    server.close();
  }

  /** Kills all of its processes, so that what is committed stands in its log alone. */
  void kill() throws IOException {
    ProcessHandle postmaster = postmaster();
    List<ProcessHandle> processes =
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
    server.close();
  }

  void restart() throws IOException {
    server = serve(data, settings, server.getPort());
  }

  /** The process that answers for the whole server. */
  private ProcessHandle postmaster() throws IOException {
    String id = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
    return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
  }

  Connection connect() throws SQLException {
    return server.getDatabase("postgres", DATABASE).getConnection();
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the first row, as text. */
  String text(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).as(sql).isTrue();
      return rows.getString(1);
    }
  }

  /** A session in a transaction that has done this, until it is closed. */
  Connection holding(String sql) throws SQLException {
    Connection session = connect();
    session.setAutoCommit(false);
    try (Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
    return session;
  }

  /** A session that keeps all others from a table, until it is closed or takes it back. */
  Connection locking(String table) throws SQLException {
    return holding("lock table " + table + " in access exclusive mode");
  }

  /** Cuts the connections of such sessions. */
  void cut(String which) throws SQLException {
    execute("select pg_terminate_backend(pid) from pg_stat_activity where " + which);
  }

  /** Waits until so many sessions wait for what others hold. */
  void awaitWaiting(int sessions) throws Exception {
    eventually(
        () ->
            text("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .equals(String.valueOf(sessions)));
  }

  /** Changes with any write to the record. */
  String record() throws SQLException {
    return text(EveryRow.SQL);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private static synchronized Path template() throws Exception {
    if (template == null) {
      Path made = Files.createTempDirectory(Path.of("target"), "loaded").resolve("data");
      try (EmbeddedPostgres server = serve(made, Map.of(), 0);
          PackagedProcess command = PackagedProcess.start(server, DATABASE, "import")) {
        assertThat(command.exitCode()).as(command.outputToItsEnd()).isZero();
      }
      template = made;
    }
    return template;
  }

  private static EmbeddedPostgres serve(Path data, Map<String, String> settings, int port)
      throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data.toAbsolutePath())
            .setCleanDataDirectory(false);
    settings.forEach(builder::setServerConfig);
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  private static Path copy(Path from, Path to) throws Exception {
    assertThat(new ProcessBuilder("cp", "-a", from + "", to + "").inheritIO().start().waitFor())
        .isZero();
    return to;
  }
}
