package org.kurultai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A Postgres server for one run, and its databases: the record, and the record grown. */
final class Database implements AutoCloseable {

  private final Path files;
  private final EmbeddedPostgres server;
  private final long pid;

  private Database(Path files, EmbeddedPostgres server, long pid) {
    this.files = files;
    this.server = server;
    this.pid = pid;
  }

  static Database start() throws IOException {
    Path files = Files.createTempDirectory("kurultai-bench");
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(files.toFile())
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("max_wal_size", "8GB")
            .start();
    long pid = Long.parseLong(Files.readAllLines(files.resolve("postmaster.pid")).get(0).strip());
    return new Database(files, server, pid);
  }

  int port() {
    return server.getPort();
  }

  double cpuMillis() {
    return CpuTime.ofFamily(pid);
  }

  void create(String name) {
    run("postgres", "create database " + name);
  }

  /** Makes a copy of a loaded record, with synthetic meetings beside its own. */
  void grow(String record, String name, int meetings) {
    run("postgres", "create database %s template %s".formatted(name, record));
    run(name, "set bench.meetings = %d;\n%s".formatted(meetings, resource("grow.sql")));
    run(name, "vacuum (analyze)");
  }

  private void run(String database, String sql) {
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String resource(String name) {
    try (InputStream sql = Database.class.getResourceAsStream('/' + name)) {
      return new String(sql.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
