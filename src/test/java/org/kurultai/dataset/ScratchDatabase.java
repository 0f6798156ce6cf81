package org.kurultai.dataset;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.kurultai.EveryRow;
import org.kurultai.dataset.ReleaseImport.OlderRelease;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of a test's own beside the one that the application uses, so that nothing written here
 * can be seen by another test. Copied from one that was migrated, or loaded, once.
 */
final class ScratchDatabase implements AutoCloseable {

  private static final String MIGRATED = "scratch_migrated";
  private static final String LOADED = "scratch_loaded";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static boolean prepared;

  private final String name;

  private ScratchDatabase(String template) {
    prepare();
    name = "scratch_" + NUMBER.incrementAndGet();
    create(name, template);
  }

  /** All tables, no rows. */
  static ScratchDatabase migrated() {
    return new ScratchDatabase(MIGRATED);
  }

  /** The release inside the application. */
  static ScratchDatabase loaded() {
    return new ScratchDatabase(LOADED);
  }

  DataSource source() {
    return source(name);
  }

  Outcome load(Release release) {
    return new ReleaseImport(source()).load(release, OlderRelease.REPLACES, line -> {});
  }

  /** The first column of a query's rows, as text. */
  List<String> texts(String sql) {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String text(String sql) {
    List<String> texts = texts(sql);
    if (texts.size() != 1) {
      throw new IllegalStateException(texts.size() + " rows: " + sql);
    }
    return texts.get(0);
  }

  /** Runs statements in one transaction and answers what the database said, "" if it took them. */
  String refusal(String... statements) {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
      return "";
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Every row of every table with the transaction that wrote it: changes with any write. */
  String state() {
    return text(EveryRow.SQL);
  }

  @Override
  public void close() {
    onServer("drop database " + name + " with (force)");
  }

  private static synchronized void prepare() {
    if (prepared) {
      return;
    }
    create(MIGRATED, "template1");
    Flyway.configure().dataSource(source(MIGRATED)).load().migrate();
    create(LOADED, MIGRATED);
    new ReleaseImport(source(LOADED)).load(Release.bundled(), OlderRelease.REPLACES, line -> {});
    prepared = true;
  }

  private static void create(String name, String template) {
    onServer("drop database if exists " + name + " with (force)");
    onServer("create database " + name + " template " + template);
  }

  private static void onServer(String sql) {
    try (Connection connection = source("postgres").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DataSource source(String database) {
    Config config = ConfigProvider.getConfig();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(config.getValue("quarkus.datasource.jdbc.url", String.class));
    source.setDatabaseName(database);
    source.setUser(config.getValue("quarkus.datasource.username", String.class));
    source.setPassword(config.getValue("quarkus.datasource.password", String.class));
    return source;
  }
}
