package org.kurultai.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SecurityHeadersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/graphql?query=%7B__typename%7D",
        "/graphql",
        "/graphql/schema.graphql",
        "/q/graphql-ui/",
        "/q/graphql-ui/render.js",
        "/no/such/page"
      })
  void every_answer_tells_browsers_to_be_strict_and_no_version(String path) {
    Headers headers = given().urlEncodingEnabled(false).get(path).headers();

    assertThat(headers.getValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.getValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(headers.getValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; ")
        .endsWith("frame-ancestors 'none'");
    assertThat(headers.hasHeaderWithName("Server")).isFalse();
    assertThat(headers.hasHeaderWithName("X-Powered-By")).isFalse();
    assertThat(headers.hasHeaderWithName("Strict-Transport-Security")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/q/graphql-ui/", "/q/graphql-ui/index.html", "/no/such/page"})
  void no_page_tells_the_version_of_anything(String path) {
    assertThat(given().get(path).asString()).doesNotContainPattern("(?i)quarkus|smallrye|v\\d+\\.");
  }

  @Test
  void what_is_no_page_may_load_nothing() {
    given()
        .urlEncodingEnabled(false)
        .get("/graphql?query=%7B__typename%7D")
        .then()
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/metrics"})
  void the_public_port_tells_nothing_of_how_the_service_fares(String path) {
    given().get(path).then().statusCode(404);
    Management.get(path).then().statusCode(200);
  }
}
