package org.kurultai.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kurultai.Api;
import org.kurultai.LockedTable;

@QuarkusTest
@TestProfile(RequestTimeTest.ShortRequests.class)
class RequestTimeTest {

  @Inject LockedTable locked;

  /** As an operator sets it. */
  public static class ShortRequests implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "kurultai.limits.request-time", "500ms", "kurultai.limits.statement-time", "10m");
    }
  }

  @Test
  void a_request_that_takes_too_long_is_answered_and_its_statements_are_stopped() throws Exception {
    locked.during(
        "topic, state",
        () -> {
          Response response =
              Api.post("{ topics { name } state(code: \"TR\") { code } }", Map.of(), Map.of());
          assertThat(response.statusCode()).isEqualTo(504);
          assertThat(response.jsonPath().getString("errors[0].extensions.code"))
              .isEqualTo("TIMEOUT");
          assertThat(response.jsonPath().getString("errors[0].message")).contains("500 ms");
          assertThat(response.asString()).doesNotContain("\"data\"");
          locked.awaitWaiting(0);
        });
    assertThat(Api.data("{ topics { name } }").path("topics")).isNotEmpty();
  }
}
