package org.kurultai.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command that operators load a release with, in processes of its own. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ImportCommandIT {

  private static final Path RELEASE = Path.of("src", "main", "resources", "dataset");

  /** Holds the release; copied by tests that begin with a loaded record. */
  private static final String LOADED = "loaded";

  private static EmbeddedPostgres server;

  @BeforeAll
  static void start_postgres_and_load_a_release() throws Exception {
    server = EmbeddedPostgres.start();
    create("database " + LOADED);
    assertThat(importing(LOADED)).isEqualTo(0);
  }

  @AfterAll
  static void stop_postgres() throws IOException {
    server.close();
  }

  @Test
  void a_service_over_an_empty_database_becomes_ready_once_a_release_is_imported()
      throws Exception {
    String database = create("database becomes_ready");
    try (PackagedProcess service = PackagedProcess.start(server, database)) {
      URI ready = service.managed(PackagedProcess.READY);
      given()
          .get(ready)
          .then()
          .statusCode(503)
          .body(
              "checks.find { it.name == 'record' }.data.reason",
              is("no release of the dataset is imported yet"));

      assertThat(importing(database)).isEqualTo(0);

      given()
          .get(ready)
          .then()
          .statusCode(200)
          .body("checks.find { it.name == 'record' }.data.release", is("2026.11.0"));
    }
  }

  @Test
  void the_same_release_again_changes_nothing() throws Exception {
    String database = create("database changes_nothing template " + LOADED);
    String before = loaded(database);

    assertThat(importing(database)).isEqualTo(0);

    assertThat(loaded(database)).isEqualTo(before);
  }

  @Test
  void a_release_with_a_fault_is_refused_with_its_place_and_the_record_stays(@TempDir Path copy)
      throws Exception {
    String database = create("database is_refused template " + LOADED);
    String before = loaded(database);
    copyReleaseWithUnknownRegion(copy);

    try (PackagedProcess command =
        PackagedProcess.start(server, database, "import", copy.toString())) {
      assertThat(command.outputToItsEnd()).contains("states.csv, line 2, region \"NOWHERE\"");
      assertThat(command.exitCode()).isEqualTo(1);
    }
    assertThat(loaded(database)).isEqualTo(before);
  }

  @Test
  void an_unknown_command_says_which_ones_there_are() throws Exception {
    try (PackagedProcess command = PackagedProcess.start(server, "postgres", "export")) {
      assertThat(command.outputToItsEnd()).contains("import [DIRECTORY]");
      assertThat(command.exitCode()).isEqualTo(2);
    }
  }

  private static int importing(String database) throws Exception {
    try (PackagedProcess command = PackagedProcess.start(server, database, "import")) {
      assertThat(command.outputToItsEnd()).contains("Release 2026.11.0");
      return command.exitCode();
    }
  }

  /** Creates what the statement says and answers its name, the second word. */
  private static String create(String database) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create " + database);
      return database.split(" ", 3)[1];
    }
  }

  /** The row that every write changes, and a physical trait of each state's row. */
  private static String loaded(String database) throws SQLException {
    String query =
        """
        select (select d::text from dataset d),
               (select string_agg(code || ' ' || xmin, ',' order by code) from state)
        """;
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1) + rows.getString(2);
    }
  }

  private static void copyReleaseWithUnknownRegion(Path target) throws IOException {
    try (Stream<Path> files = Files.list(RELEASE)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
    Path states = target.resolve("states.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(states));
    lines.set(1, lines.get(1).replace(",WEST_ASIA,", ",NOWHERE,"));
    Files.write(states, lines);
  }
}
