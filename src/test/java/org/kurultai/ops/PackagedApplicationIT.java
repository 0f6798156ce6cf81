package org.kurultai.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged application in a process of its own, as operators run it. */
@QuarkusIntegrationTest
@WithTestResource(PackagedDatabase.class)
class PackagedApplicationIT {

  @Test
  void readers_find_no_health_and_no_metrics() {
    given().get("/q/health/ready").then().statusCode(404);
    given().get("/q/metrics").then().statusCode(404);
  }

  @Test
  void browsers_are_told_to_use_tls_where_a_proxy_says_that_they_do() {
    String header = "Strict-Transport-Security";

    assertThat(given().get("/").header(header)).isNull();
    assertThat(given().header("X-Forwarded-Proto", "https").get("/").header(header))
        .isEqualTo("max-age=31536000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no/such/page", "/q/dev-ui", "/q/graphql-ui/none", "/graphql/none"})
  void pages_that_are_not_there_tell_no_version_and_no_stack(String path) {
    String page = given().get(path).then().statusCode(404).extract().asString();

    assertThat(page).doesNotContainIgnoringCase("quarkus").doesNotContain("Exception", "\tat ");
  }
}
