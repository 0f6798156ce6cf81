package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.LockedTable;
import org.kurultai.Patient;
import org.kurultai.Sql;

@QuarkusTest
@TestProfile(Patient.class)
class OutageTest {

  @Inject LockedTable locked;
  @Inject Sql sql;

  @Test
  void a_connection_that_postgres_ends_is_an_outage_and_the_next_query_has_another()
      throws Exception {
    locked.during(
        "topic",
        () -> {
          CompletableFuture<Response> asked =
              CompletableFuture.supplyAsync(
                  () -> Api.post("{ ended: topics { name } }", Map.of(), Map.of()));
          locked.awaitWaiting(1);
          sql.execute(
              "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'");

          Response response = asked.get();
          assertThat(response.statusCode()).isEqualTo(503);
          assertThat(response.header("Retry-After")).isEqualTo("1");
          assertThat(response.jsonPath().getString("errors[0].extensions.code"))
              .isEqualTo("UNAVAILABLE");
        });
    assertThat(Api.data("{ ended: topics { name } }").path("ended")).isNotEmpty();
  }
}
