package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kurultai.LockedTable;

@QuarkusTest
@TestProfile(OverloadTest.Tight.class)
class OverloadTest {

  private static final String MEETINGS = "{ meetings(first: 1) { nodes { slug } } }";
  private static final String STATE = "{ state(code: \"TR\") { code } }";

  private static final Executor EACH_ON_ITS_OWN = client -> new Thread(client).start();

  @Inject LockedTable locked;

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
    List<CompletableFuture<Response>> waiting = new ArrayList<>();
    locked.during(
        "meeting",
        () -> {
          waiting.add(ask(MEETINGS));
          locked.awaitWaiting(1);
          get("{ other: __typename }")
              .then()
              .statusCode(503)
              .header("Retry-After", "1")
              .header("Cache-Control", "no-store")
              .body("errors[0].extensions.code", equalTo("OVERLOADED"))
              .body("$", not(hasKey("data")));
          get("{ malformed")
              .then()
              .statusCode(503)
              .body("errors[0].extensions.code", equalTo("OVERLOADED"));
          given()
              .get("/")
              .then()
              .statusCode(503)
              .header("Retry-After", "1")
              .contentType("text/html")
              .body(containsString("ask again in a second"));
        });
    assertThat(waiting.get(0).get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    get("{ other: __typename }").then().statusCode(200).body("data.other", equalTo("Query"));
  }

  @Test
  void a_response_that_would_be_too_long_is_refused() {
    given()
        .header("X-Request-Cost", "true")
        .queryParam("query", "{ meetings(first: 50) { nodes { title } } }")
        .get("/graphql")
        .then()
        .body("extensions.cost.requested", equalTo(1 + 50))
        .body("errors[0].extensions.code", equalTo("RESPONSE_LIMIT_EXCEEDED"))
        .body("errors[0].message", containsString("1000 bytes"))
        .body("$", not(hasKey("data")));
    get(STATE).then().statusCode(200).body("data.state.code", equalTo("TR"));
  }

  private static CompletableFuture<Response> ask(String document) {
    return CompletableFuture.supplyAsync(() -> get(document), EACH_ON_ITS_OWN);
  }

  private static Response get(String document) {
    return given().queryParam("query", document).get("/graphql");
  }
}
