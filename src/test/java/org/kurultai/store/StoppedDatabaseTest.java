package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;

/** A Postgres that is stopped while the service runs, and started again. */
@QuarkusTest
@WithTestResource(StoppedDatabaseTest.OwnDatabase.class)
class StoppedDatabaseTest {

  private static final String TURKIYE = "{ state(code: \"TR\") { code } }";

  @Test
  void a_stopped_database_is_an_outage_until_it_runs_again() throws IOException {
    assertThat(ask(1).statusCode()).isEqualTo(200);

    OwnDatabase.halt();
    Response response = ask(2);
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("UNAVAILABLE");
    assertThat(response.asString()).doesNotContain("localhost", "Connection refused", "Exception");

    OwnDatabase.run();
    Instant patience = Instant.now().plusSeconds(30);
    while (ask(3).statusCode() != 200 && Instant.now().isBefore(patience)) {
      Thread.onSpinWait();
    }
    assertThat(ask(3).jsonPath().getString("data.a3.code")).isEqualTo("TR");
  }

  /** Each question is a new one, so that no answer is one that was kept. */
  private static Response ask(int number) {
    return Api.post(TURKIYE.replace("state", "a" + number + ": state"), Map.of(), Map.of());
  }

  /** The service's database for this test alone. */
  public static final class OwnDatabase implements QuarkusTestResourceLifecycleManager {

    private static @Nullable EmbeddedPostgres postgres;
    private static @Nullable Path data;
    private static int port;

    static void run() throws IOException {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
      postgres = (port == 0 ? builder : builder.setPort(port)).start();
      port = postgres.getPort();
    }

    static void halt() throws IOException {
      if (postgres != null) {
        postgres.close();
      }
    }

    @Override
    public Map<String, String> start() {
      try {
        data = Files.createTempDirectory(Path.of("target"), "stopped-database").toAbsolutePath();
        run();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      String address = "postgresql://localhost:" + port + "/postgres";
      return Map.of(
          "quarkus.datasource.jdbc.url",
          "jdbc:" + address,
          "quarkus.datasource.reactive.url",
          address,
          "quarkus.datasource.username",
          "postgres",
          "quarkus.datasource.password",
          "postgres");
    }

    @Override
    public void stop() {
      try {
        halt();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
