package org.kurultai.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.kurultai.Eventually.eventually;

import io.restassured.response.ValidatableResponse;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The way that {@code deploy} goes, with two roles of which neither is a superuser: one owns the
 * database, migrates and imports; one serves.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ServingRoleIT {

  private static final String DATABASE = "kurultai";
  private static final String IMPORTING = "kurultai";
  private static final String SERVING = "kurultai_serving";

  @Test
  void a_pod_whose_role_can_only_read_waits_for_the_import_answers_and_hears_of_writes()
      throws Exception {
    try (EmbeddedPostgres server = serverWithBothRoles();
        PackagedProcess pod = PackagedProcess.start(ofAPod(server))) {
      String service = "http://localhost:" + pod.port();
      given().get(pod.managed(PackagedProcess.READY)).then().statusCode(503);
      given().get(pod.managed(PackagedProcess.READY)).then().statusCode(503);

      try (PackagedProcess command = PackagedProcess.start(ofTheImport(server), "import")) {
        assertThat(command.outputToItsEnd()).contains("Release 2026.11.0 loaded");
        assertThat(command.exitCode()).isZero();
      }

      given().get(pod.managed(PackagedProcess.READY)).then().statusCode(200);
      for (String question : examples()) {
        asked(service, question).body("errors", nullValue()).body("data", notNullValue());
      }
      eventually(() -> listeners(server) == 1);
      assertThat(name(service)).isEqualTo("Turkmenistan");
      execute(server, IMPORTING, "update state set name = 'Turkmenia' where code = 'TM'");
      eventually(() -> name(service).equals("Turkmenia"));
      assertThat(refusal(server, "delete from meeting")).contains("permission denied");
      eventually(() -> said(pod, "are heard again") == 1);
      assertThat(said(pod, "cannot be heard")).isEqualTo(1);
      assertThat(said(pod, "Not ready: the schema has not come")).isEqualTo(1);
    }
  }

  private static Map<String, String> ofAPod(EmbeddedPostgres server) {
    return Map.of(
        "KURULTAI_DATABASE_HOST",
        "localhost",
        "KURULTAI_DATABASE_PORT",
        String.valueOf(server.getPort()),
        "KURULTAI_DATABASE_NAME",
        DATABASE,
        "KURULTAI_DATABASE_USER",
        SERVING,
        "KURULTAI_DATABASE_MIGRATE_AT_START",
        "false");
  }

  /** What is meant for pods that serve does not keep the import from migrating. */
  private static Map<String, String> ofTheImport(EmbeddedPostgres server) {
    Map<String, String> variables = new HashMap<>(ofAPod(server));
    variables.put("KURULTAI_DATABASE_USER", IMPORTING);
    variables.put("KURULTAI_DATASET_SERVING_ROLE", SERVING);
    return variables;
  }

  private static EmbeddedPostgres serverWithBothRoles() throws IOException, SQLException {
    EmbeddedPostgres server = EmbeddedPostgres.start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role " + IMPORTING + " login");
      statement.execute("create role " + SERVING + " login");
      statement.execute("create database " + DATABASE + " owner " + IMPORTING);
    }
    return server;
  }

  /** Questions that together ask for all that the service can tell. */
  private static List<String> examples() throws IOException {
    List<String> questions = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "examples"))) {
      for (Path file : files.toList()) {
        questions.add(Files.readString(file));
      }
    }
    assertThat(questions).hasSizeGreaterThan(10);
    return questions;
  }

  private static ValidatableResponse asked(String service, String query) {
    return given().queryParam("query", query).get(service + "/graphql").then().statusCode(200);
  }

  private static String name(String service) {
    return asked(service, "{ state(code: \"TM\") { name } }").extract().path("data.state.name");
  }

  /** How many connections of the serving role have said that they listen. */
  private static int listeners(EmbeddedPostgres server) throws SQLException {
    String query =
        """
        select count(*) from pg_stat_activity
        where usename = '%s' and application_name = 'kurultai-write-listener' and query = 'select 1'
        """;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query.formatted(SERVING))) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** On how many lines of its log. */
  private static long said(PackagedProcess pod, String words) {
    return pod.lines().stream().filter(line -> line.contains(words)).count();
  }

  private static String refusal(EmbeddedPostgres server, String sql) {
    try {
      execute(server, SERVING, sql);
      return "";
    } catch (SQLException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static void execute(EmbeddedPostgres server, String role, String sql)
      throws SQLException {
    try (Connection connection = server.getDatabase(role, DATABASE).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
