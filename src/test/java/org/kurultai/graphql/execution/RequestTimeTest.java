package org.kurultai.graphql.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.LockedTable;

@QuarkusTest
@TestProfile(RequestTimeTest.ShortRequests.class)
class RequestTimeTest {

  @Inject LockedTable locked;

  @TestHTTPResource("/graphql")
  URL endpoint;

  /** As an operator sets it. */
  public static class ShortRequests implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("kurultai.limits.request-time", "500ms");
    }
  }

  @Test
  void a_request_that_takes_too_long_is_answered_and_its_statements_are_stopped() throws Exception {
    locked.during(
        "topic, state",
        () -> {
          Response response =
              Api.post(
                  "{ topics { name } state(code: \"TR\") { code } }",
                  Map.of(),
                  Map.of("X-Request-Cost", "true"));
          assertThat(response.statusCode()).isEqualTo(504);
          assertThat(response.jsonPath().getString("errors[0].extensions.code"))
              .isEqualTo("TIMEOUT");
          assertThat(response.jsonPath().getString("errors[0].message")).contains("500 ms");
          assertThat(response.asString()).doesNotContain("\"data\"");
          assertThat(response.jsonPath().getInt("extensions.cost.requested")).isEqualTo(30 + 1);
          locked.awaitWaiting(0);
        });
    assertThat(Api.data("{ topics { name } }").path("topics")).isNotEmpty();
  }

  @Test
  void a_body_that_does_not_come_is_not_waited_for_any_longer() throws Exception {
    try (Socket client = new Socket(endpoint.getHost(), endpoint.getPort())) {
      String head =
          "POST /graphql HTTP/1.1\r\nHost: k\r\nContent-Type: application/json\r\nContent-Length: 99";
      client.getOutputStream().write((head + "\r\n\r\n{").getBytes(UTF_8));
      String answer = new String(client.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"TIMEOUT\"", "500 ms");
    }
  }
}
