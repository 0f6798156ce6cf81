package org.kurultai.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordReadinessTest {

  private static final Duration WAIT = Duration.ofSeconds(10);

  @Inject Pool pool;
  @Inject Vertx vertx;
  @Inject ExpectedMigration expected;

  @ConfigProperty(name = "quarkus.datasource.reactive.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  Optional<String> password;

  @Test
  void a_loaded_release_makes_the_service_ready_and_is_named() throws IOException {
    Management.get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", hasItem("record"))
        .body("checks.find { it.name == 'record' }.data.release", is("2026.11.0"))
        .body("checks.find { it.name == 'record' }.data.migration", is(lastMigration()));
  }

  @Test
  void a_database_without_a_release_is_not_ready() {
    make("an_empty_record", "dataset (like public.dataset)");

    HealthCheckResponse answer = askedIn("an_empty_record, public");

    assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    assertThat(reason(answer)).isEqualTo("no release of the dataset is imported yet");
  }

  @Test
  void a_schema_that_lacks_the_last_migration_is_not_ready() {
    make("an_older_schema", "flyway_schema_history (like public.flyway_schema_history)");
    pool.query(
            """
            insert into an_older_schema.flyway_schema_history
            select * from public.flyway_schema_history where version <> '%d'
            """
                .formatted(expected.version()))
        .executeAndAwait();

    HealthCheckResponse answer = askedIn("an_older_schema, public");

    assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    assertThat(reason(answer))
        .isEqualTo("the schema has not come to migration " + expected.version() + " yet");
  }

  @Test
  void a_database_that_was_never_migrated_is_not_ready() {
    HealthCheckResponse answer = askedIn("pg_catalog");

    assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    assertThat(reason(answer)).asString().startsWith("the schema has not come to migration");
  }

  @Test
  void a_record_that_may_not_be_read_is_not_ready() {
    pool.query("drop role if exists reads_nothing").executeAndAwait();
    pool.query("create role reads_nothing login password 'reads_nothing'").executeAndAwait();

    HealthCheckResponse answer =
        askedOver(connection().setUser("reads_nothing").setPassword("reads_nothing"));

    assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    assertThat(reason(answer)).isEqualTo("the database's user may not read the record yet");
  }

  @Test
  void a_database_that_refuses_connections_is_not_ready_and_its_address_stays_inside()
      throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }

    HealthCheckResponse answer = askedOver(connection().setPort(closed));

    assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    assertThat(reason(answer)).isEqualTo("the database does not answer");
  }

  @Test
  void a_database_that_keeps_silent_is_not_ready() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      HealthCheckResponse answer = askedOver(connection().setPort(silent.getLocalPort()));

      assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
      assertThat(reason(answer)).isEqualTo("the database does not answer");
    }
  }

  /** A table of an own schema, empty, which hides the record's. */
  private void make(String schema, String table) {
    pool.query("drop schema if exists " + schema + " cascade").executeAndAwait();
    pool.query("create schema " + schema).executeAndAwait();
    pool.query("create table " + schema + "." + table).executeAndAwait();
  }

  private HealthCheckResponse askedIn(String searchPath) {
    return askedOver(connection().setProperties(Map.of("search_path", searchPath)));
  }

  private static int lastMigration() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"))
          .mapToInt(Integer::parseInt)
          .max()
          .orElseThrow();
    }
  }

  private HealthCheckResponse askedOver(PgConnectOptions options) {
    io.vertx.sqlclient.Pool other = PgBuilder.pool().connectingTo(options).using(vertx).build();
    try {
      return new RecordReadiness(other, expected).call().await().atMost(WAIT);
    } finally {
      other.close();
    }
  }

  private PgConnectOptions connection() {
    return PgConnectOptions.fromUri(url)
        .setUser(user)
        .setPassword(password.orElse(""))
        .setHost(InetAddress.getLoopbackAddress().getHostAddress());
  }

  private static Object reason(HealthCheckResponse answer) {
    return answer.getData().orElseThrow().get("reason");
  }
}
