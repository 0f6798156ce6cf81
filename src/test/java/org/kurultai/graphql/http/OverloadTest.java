package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OverloadTest.Tight.class)
class OverloadTest {

  private static final String MEETINGS = "{ meetings(first: 1) { nodes { slug } } }";
  private static final String STATE = "{ state(code: \"TR\") { code } }";

  @Inject AgroalDataSource database;

  /** One request at a time, a short answer, little memory, and no patience with WebSockets. */
  public static class Tight implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "kurultai.limits.requests-in-flight",
          "1",
          "kurultai.limits.response-bytes",
          "1000",
          "kurultai.limits.held-bytes",
          "2M",
          "kurultai.limits.socket-operations",
          "1",
          "kurultai.limits.socket-init-time",
          "2s",
          "kurultai.limits.socket-idle-time",
          "2s");
    }
  }

  @Test
  void one_request_more_than_are_executed_at_once_is_turned_away_and_told_when_to_return()
      throws Exception {
    CompletableFuture<Response> waiting;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table meeting in access exclusive mode");
      waiting = CompletableFuture.supplyAsync(() -> get(MEETINGS));
      awaitLockedOut(statement);
      get(STATE)
          .then()
          .statusCode(503)
          .header("Retry-After", "1")
          .header("Cache-Control", "no-store")
          .body("errors[0].extensions.code", equalTo("OVERLOADED"))
          .body("$", not(hasKey("data")));
      get(MEETINGS).then().statusCode(503);
      connection.rollback();
    }
    assertThat(waiting.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    get(STATE).then().statusCode(200).body("data.state.code", equalTo("TR"));
  }

  @Test
  void a_response_that_would_be_too_long_is_refused() {
    get("{ meetings(first: 50) { nodes { title } } }")
        .then()
        .body("errors[0].extensions.code", equalTo("RESPONSE_LIMIT_EXCEEDED"))
        .body("errors[0].message", containsString("1000 bytes"))
        .body("$", not(hasKey("data")));
    get(STATE).then().statusCode(200).body("data.state.code", equalTo("TR"));
  }

  private static void awaitLockedOut(Statement statement) throws SQLException {
    String waiting = "select count(*) from pg_locks where not granted";
    while (true) {
      try (ResultSet rows = statement.executeQuery(waiting)) {
        rows.next();
        if (rows.getInt(1) > 0) {
          return;
        }
      }
    }
  }

  private static Response get(String document) {
    return given().queryParam("query", document).get("/graphql");
  }
}
