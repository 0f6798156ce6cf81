package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.Socket;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HttpMethodsTest {

  private static final String QUERY = "{ states(first: 20) { nodes { code name region } } }";
  private static final String SCHEMA = "/graphql/schema.graphql";
  private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";

  @TestHTTPResource("/graphql")
  URL endpoint;

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PURGE"})
  void a_method_that_is_not_served_is_refused_and_told_which_are(String method) {
    given()
        .request(method, "/graphql")
        .then()
        .statusCode(405)
        .header("Allow", ALLOWED)
        .header("X-Request-Id", matchesPattern("[0-9a-f]{16}"))
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
  }

  @Test
  void the_schema_tells_its_methods_too() {
    String allowed = "GET, HEAD, OPTIONS";
    given().options(SCHEMA).then().statusCode(204).header("Allow", allowed);
    given()
        .post(SCHEMA)
        .then()
        .statusCode(405)
        .header("Allow", allowed)
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
  }

  @Test
  void options_tell_the_methods() {
    given().options("/graphql").then().statusCode(204).header("Allow", ALLOWED).body(emptyString());
  }

  @Test
  void a_head_has_the_headers_of_its_get_and_no_body() {
    Response got = given().queryParam("query", QUERY).get("/graphql");
    given()
        .queryParam("query", QUERY)
        .head("/graphql")
        .then()
        .statusCode(200)
        .header("Content-Type", got.header("Content-Type"))
        .header("Content-Length", got.header("Content-Length"))
        .header("ETag", got.header("ETag"))
        .body(emptyString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mutation { __typename }", "query A { __typename } mutation B { x }"})
  void a_mutation_is_only_posted(String document) {
    given()
        .queryParam("query", document)
        .queryParam("operationName", document.contains("B") ? "B" : "")
        .get("/graphql")
        .then()
        .statusCode(405)
        .header("Allow", "POST")
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
  }

  @Test
  void an_offer_to_change_to_http_2_without_tls_is_passed_over() {
    given()
        .headers("Connection", "Upgrade, HTTP2-Settings", "Upgrade", "h2c")
        .header("HTTP2-Settings", "AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA")
        .queryParam("query", QUERY)
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("data.states.nodes.size()", equalTo(20));
  }

  /** 32,768 bytes, of which the method and the version of HTTP have 13. */
  @ParameterizedTest
  @CsvSource({"32_755, 200", "32_756, 414"})
  void a_long_document_fits_an_address_but_not_one_longer(String length, int status) {
    String address = "/graphql?query=%7B__typename%7D%23";
    int rest = Integer.parseInt(length.replace("_", "")) - address.length();
    given().urlEncodingEnabled(false).get(address + "a".repeat(rest)).then().statusCode(status);
  }

  @Test
  void headers_that_are_too_long_are_refused_before_they_become_a_request() throws Exception {
    try (Socket client = new Socket(endpoint.getHost(), endpoint.getPort())) {
      String head =
          "GET /graphql HTTP/1.1\r\nHost: k\r\nX-Long: " + "a".repeat(30_000) + "\r\n\r\n";
      client.getOutputStream().write(head.getBytes(UTF_8));
      String answer = new String(client.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 431").doesNotContainIgnoringCase("x-request-id");
    }
  }

  @Test
  void what_a_response_depends_on_is_told_to_caches() {
    given()
        .queryParam("query", QUERY)
        .get("/graphql")
        .then()
        .header("Vary", "Accept, Accept-Encoding, Accept-Language, X-Request-Cost")
        .header("Set-Cookie", nullValue());
  }

  @Test
  void what_is_no_handshake_of_a_websocket_is_refused_with_a_code() {
    given()
        .header("Upgrade", "websocket")
        .queryParam("query", "{ __typename }")
        .get("/graphql")
        .then()
        .statusCode(400)
        .header("X-Request-Id", notNullValue())
        .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
  }

  @Test
  void the_rest_of_a_body_that_is_refused_is_not_waited_for() throws Exception {
    for (String method : List.of("POST", "PUT")) {
      try (Socket client = new Socket(endpoint.getHost(), endpoint.getPort())) {
        String head =
            method
                + " /graphql HTTP/1.1\r\nHost: k\r\nContent-Type: application/json\r\n"
                + "Content-Length: 9999999\r\n\r\n{";
        client.getOutputStream().write(head.getBytes(UTF_8));
        String answer = new String(client.getInputStream().readAllBytes(), UTF_8);
        assertThat(answer).startsWith(method.equals("POST") ? "HTTP/1.1 413" : "HTTP/1.1 405");
      }
    }
  }
}
