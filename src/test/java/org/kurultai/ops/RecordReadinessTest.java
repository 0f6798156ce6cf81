package org.kurultai.ops;

import static io.restassured.RestAssured.given;
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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordReadinessTest {

  private static final Duration WAIT = Duration.ofSeconds(10);

  @Inject Pool pool;
  @Inject Vertx vertx;

  @ConfigProperty(name = "quarkus.datasource.reactive.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  Optional<String> password;

  @Test
  void a_loaded_release_makes_the_service_ready_and_is_named() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", hasItem("record"))
        .body("checks.find { it.name == 'record' }.data.release", is("2026.11.0"));
  }

  @Test
  void a_database_without_a_release_is_not_ready() {
    pool.query("create schema if not exists an_empty_record").executeAndAwait();
    pool.query("create table if not exists an_empty_record.dataset (like public.dataset)")
        .executeAndAwait();

    HealthCheckResponse answer =
        askedOver(connection().setProperties(Map.of("search_path", "an_empty_record")));

    assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    assertThat(reason(answer)).isEqualTo("no release of the dataset is imported yet");
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

  private HealthCheckResponse askedOver(PgConnectOptions options) {
    io.vertx.sqlclient.Pool other = PgBuilder.pool().connectingTo(options).using(vertx).build();
    try {
      return new RecordReadiness(Pool.newInstance(other)).call().await().atMost(WAIT);
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
