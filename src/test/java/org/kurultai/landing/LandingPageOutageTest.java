package org.kurultai.landing;

import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kurultai.LockedTable;
import org.kurultai.Sql;

/** What a newcomer sees while the database is away, and what is left of one who goes away. */
@QuarkusTest
class LandingPageOutageTest {

  @TestHTTPResource URI service;

  @Inject LockedTable locked;
  @Inject Sql sql;

  @Test
  void an_outage_is_not_taken_for_an_empty_record() throws Exception {
    List<CompletableFuture<Response>> asked = new ArrayList<>();
    sql.execute("select 1");
    locked.during(
        "dataset_count",
        () -> {
          asked.add(CompletableFuture.supplyAsync(() -> get("/")));
          locked.awaitWaiting(1);
          sql.execute(
              "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'");
          Response page = asked.get(0).get(20, TimeUnit.SECONDS);
          assertThat(page.statusCode()).isEqualTo(503);
          assertThat(page.header("Retry-After")).isEqualTo("1");
          assertThat(page.header("X-Request-Id")).matches("[0-9a-f]{16}");
          assertThat(page.asString())
              .contains("The database cannot be reached", "graphql-ui/?query=")
              .doesNotContain("No release is loaded");
        });
    eventually(() -> get("/").statusCode() == 200);
  }

  @Test
  void the_statement_for_one_who_has_left_is_stopped() throws Exception {
    sql.execute("select 1");
    locked.during(
        "dataset_count",
        () -> {
          try (Socket newcomer = new Socket(service.getHost(), service.getPort())) {
            newcomer
                .getOutputStream()
                .write("GET / HTTP/1.1\r\nHost: k\r\n\r\n".getBytes(US_ASCII));
            locked.awaitWaiting(1);
          }
          locked.awaitWaiting(0);
        });
    assertThat(get("/").statusCode()).isEqualTo(200);
  }
}
