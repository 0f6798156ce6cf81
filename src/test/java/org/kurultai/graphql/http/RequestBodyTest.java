package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in the body of a request, by its type and by itself. */
@QuarkusTest
class RequestBodyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                        | 400",
        "[]                       | 400",
        "{}                       | 400",
        "{\"query\": 3}           | 400",
        "{\"query\": \"{a}\", \"variables\": []} | 400",
        "{\"query\": \"{a}\", \"variables\": {\"a\": 1e2147483648}} | 400",
      })
  void a_body_that_is_no_request_is_refused_with_a_reason(String body, int status) {
    post(body)
        .statusCode(status)
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"))
        .body("errors[0].message", matchesPattern(".{10,}"));
  }

  @Test
  void numbers_beyond_all_bounds_are_no_json_here() {
    given()
        .queryParam("query", "{ __typename }")
        .queryParam("variables", "{\"a\": -1e-2147483650}")
        .get("/graphql")
        .then()
        .statusCode(400)
        .body("errors[0].message", startsWith("variables is not JSON"));
    post("{\"query\": \"{ __typename }\", \"variables\": {\"a\": " + "1".repeat(1_001) + "}}")
        .statusCode(400)
        .body("errors[0].message", containsString("numbers of at most 1000 digits"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"query\": \"{a}\", \"query\": \"{__typename}\"} | query",
        "{\"query\": null, \"query\": \"{__typename}\"}  | query",
        "{\"query\": \"{a}\", \"variables\": {\"l\": [{\"a\": 1, \"b\": {}, \"a\": 1}]}} | a",
      })
  void of_two_members_of_one_name_none_is_taken(String body, String member) {
    post(body)
        .statusCode(400)
        .body(
            "errors[0].message",
            equalTo("The body has two members named '" + member + "': send one."));
  }

  @Test
  void of_a_long_name_the_beginning_is_quoted() {
    String member = "\"" + "x".repeat(10_000) + "\": 1";
    post("{" + member + ", " + member + "}")
        .statusCode(400)
        .body(
            "errors[0].message",
            equalTo("The body has two members named '" + "x".repeat(100) + "…': send one."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "text/plain, application/json",
        "application/json; charset=utf-16",
        "application/graphql-response+json"
      })
  void a_body_that_is_not_json_by_its_type_is_refused(String type) {
    asType(type).statusCode(415).body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; charset=utf-8",
        "application/json; charset=\"UTF-8\"",
        "application/json, application/json"
      })
  void a_body_is_read_that_is_json_by_its_type_though_graphiql_says_so_twice(String type) {
    asType(type).statusCode(200).body("data.__typename", equalTo("Query"));
  }

  @Test
  void a_body_that_looks_like_utf_16_is_no_json() {
    given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType("application/json")
        .body("{\"query\": \"{ __typename }\"}".getBytes(UTF_16LE))
        .post("/graphql")
        .then()
        .statusCode(400)
        .body("errors[0].message", containsString("not JSON in UTF-8"));
  }

  @Test
  void a_compressed_body_is_refused_and_told_what_is_read() {
    given()
        .header("Content-Encoding", "gzip")
        .contentType("application/json")
        .body(new byte[] {31, (byte) 139, 8})
        .post("/graphql")
        .then()
        .statusCode(415)
        .header("Accept-Encoding", "identity")
        .body("errors[0].message", equalTo("The body must not be compressed: send it as it is."));
  }

  @Test
  void a_body_beyond_a_megabyte_is_refused() {
    post("{\"query\": \"" + " ".repeat(1 << 20) + "\"}")
        .statusCode(413)
        .body("errors[0].extensions.code", equalTo("BODY_LIMIT_EXCEEDED"));
  }

  private static ValidatableResponse asType(String type) {
    return given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(type, ContentType.TEXT)))
        .contentType(type)
        .body("{\"query\": \"{ __typename }\"}")
        .post("/graphql")
        .then();
  }

  private static ValidatableResponse post(String body) {
    return given().contentType("application/json").body(body).post("/graphql").then();
  }
}
