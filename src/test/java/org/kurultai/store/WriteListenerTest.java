package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.Signal;

/** Writes as another pod does: past this one. */
@QuarkusTest
class WriteListenerTest {

  private static final String NAME = "{ state(code: \"TM\") { name } }";

  @Inject WriteListener writes;
  @Inject AgroalDataSource database;

  @Test
  void what_another_pod_writes_is_answered_here() throws Exception {
    assertThat(name()).isEqualTo("Turkmenistan");
    execute("update state set name = 'Turkmenia' where code = 'TM'");
    try {
      eventually(() -> name().equals("Turkmenia"));
    } finally {
      execute("update state set name = 'Turkmenistan' where code = 'TM'");
    }
    eventually(() -> name().equals("Turkmenistan"));
  }

  @Test
  void a_write_to_any_table_is_heard() throws Exception {
    List<String> tables =
        texts(
            """
            select relname from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace
              and relname <> 'flyway_schema_history'""");
    assertThat(tables).hasSizeGreaterThan(20);
    for (String table : tables) {
      long before = epoch();
      execute("delete from " + table + " where false");
      eventually(() -> epoch() > before);
    }
  }

  @Test
  void no_epoch_outlives_the_connection_that_listens() throws Exception {
    long before = epoch();
    eventually(
        () -> {
          terminateListener();
          return writes.current().isEmpty();
        });
    eventually(() -> epoch() > before);
  }

  @Test
  void a_write_is_not_missed_while_the_connection_is_down() throws Exception {
    assertThat(name()).isEqualTo("Turkmenistan");
    terminateListener();
    execute("update state set name = 'Turkmenia' where code = 'TM'");
    try {
      eventually(() -> name().equals("Turkmenia"));
    } finally {
      execute("update state set name = 'Turkmenistan' where code = 'TM'");
    }
    eventually(() -> name().equals("Turkmenistan"));
  }

  @Test
  void a_connection_that_falls_silent_is_given_up() throws Exception {
    eventually(() -> writes.current().isPresent());
    long before = epoch();
    List<String> processes = texts(LISTENERS);
    Signal.STOP.send(processes);
    try {
      eventually(() -> epoch() > before);
    } finally {
      Signal.CONT.send(processes);
    }
  }

  private static final String LISTENERS =
      "select pid::text from pg_stat_activity where application_name = '"
          + WriteListener.NAME
          + "'";

  /** The epoch; 0, and so before any, while there is none. */
  private long epoch() {
    return writes.current().orElse(0);
  }

  private void terminateListener() {
    try {
      execute("select pg_terminate_backend(pid::int) from (" + LISTENERS + ") listener");
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private static String name() {
    return Api.data(NAME).at("/state/name").asText();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
