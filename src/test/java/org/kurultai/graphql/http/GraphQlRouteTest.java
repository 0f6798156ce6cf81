package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GraphQlRouteTest {

  private static final String GRAPHQL = "application/graphql-response+json";

  @Test
  void a_query_can_be_got_and_posted() {
    given()
        .queryParam("query", "query($c: String!) { state(code: $c) { code } }")
        .queryParam("variables", "{\"c\": \"TR\"}")
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("data.state.code", equalTo("TR"));
    post("{\"query\": \"{ state(code: \\\"UZ\\\") { code } }\"}")
        .statusCode(200)
        .body("data.state.code", equalTo("UZ"));
  }

  @Test
  void plus_signs_and_percent_signs_of_an_address_are_decoded_once() {
    given()
        .urlEncodingEnabled(false)
        .queryParam(
            "query",
            "query($t:String!){sources(filter:{text:$t}){totalCount}}"
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("$", "%24"))
        .queryParam("variables", "%7B%22t%22:%22100%2525%2B%22%7D")
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("$", not(hasKey("errors")));
  }

  @Test
  void an_offer_to_change_to_a_protocol_other_than_web_sockets_is_passed_over() {
    given()
        .header("Upgrade", "TLS/1.3")
        .queryParam("query", "{ state(code: \"TR\") { code } }")
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("data.state.code", equalTo("TR"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json                                           | application/json",
        "*/*                                                        | application/json",
        "application/graphql-response+json                          | application/graphql-response+json",
        "application/json;q=0.5, application/graphql-response+json  | application/graphql-response+json",
        "text/html, application/json;q=0.9                          | application/json",
        "application/json;q=0, */*                                  | application/graphql-response+json",
        "application/json;q=0.1, application/*;q=0.9                | application/graphql-response+json",
        "application/graphql-response+json;q=0, application/*       | application/json",
        "*/*, application/graphql-response+json                     | application/graphql-response+json",
        "application/json, application/graphql-response+json        | application/json",
      })
  void the_media_type_is_the_one_that_the_client_likes_best(String accept, String type) {
    given()
        .header("Accept", accept)
        .contentType("application/json")
        .body("{\"query\": \"{ __typename }\"}")
        .post("/graphql")
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith(type));
  }

  @Test
  void a_header_may_stand_on_several_lines() {
    given()
        .header("Accept", "text/html", GRAPHQL)
        .queryParam("query", "{ __typename }")
        .get("/graphql")
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith(GRAPHQL));
  }

  @Test
  void a_client_that_takes_neither_media_type_is_refused() {
    given()
        .header("Accept", "text/html")
        .contentType("application/json")
        .body("{\"query\": \"{ __typename }\"}")
        .post("/graphql")
        .then()
        .statusCode(406);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ state(code: \"TR\") { code }       | GRAPHQL_PARSE_FAILED",
        "{ state(code: \"TR\") { colour } }   | GRAPHQL_VALIDATION_FAILED",
        "{ states(first: \"3\") { nodes { code } } } | GRAPHQL_VALIDATION_FAILED",
        "{ meetings(filter: {period: {from: \"2026-13\"}}) { totalCount } } | GRAPHQL_VALIDATION_FAILED",
      })
  void a_wrong_document_names_the_place_and_its_status_follows_the_media_type(
      String document, String code) {
    String body = "{\"query\": \"" + document.replace("\"", "\\\"") + "\"}";
    post(body)
        .statusCode(200)
        .body("errors[0].extensions.code", equalTo(code))
        .body("errors[0].locations[0].line", equalTo(1));
    given()
        .header("Accept", GRAPHQL)
        .contentType("application/json")
        .body(body)
        .post("/graphql")
        .then()
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo(code))
        .body("$", not(hasKey("data")));
  }

  @Test
  void introspection_that_goes_round_in_circles_is_refused_as_the_clients_mistake() {
    post("{\"query\": \"{ __schema { types { fields { type { fields { name } } } } } }\"}")
        .statusCode(200)
        .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
  }

  @Test
  void a_wrong_variable_is_bad_user_input_and_names_the_remedy() {
    post("{\"query\": \"query($d: PartialDate) { meetings(filter: {period: {from: $d}})"
            + " { totalCount } }\", \"variables\": {\"d\": \"2026-02-30\"}}")
        .statusCode(200)
        .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
        .body("errors[0].message", matchesPattern(".*2026-02-30.*2026-01-20.*"));
  }

  @Test
  void the_clients_request_id_comes_back_and_a_missing_or_unfit_one_is_made() {
    assertThat(requestId("newsroom-17.a")).isEqualTo("newsroom-17.a");
    String trace = "Root=1-67891233-abcdef012345678912345678+a/b@desk:7";
    assertThat(requestId(trace)).isEqualTo(trace);
    assertThat(requestId("a".repeat(128))).isEqualTo("a".repeat(128));
    assertThat(requestId("a".repeat(129))).matches("[0-9a-f]{16}");
    assertThat(requestId("no spaces, please")).matches("[0-9a-f]{16}");
  }

  private static String requestId(String sent) {
    return given()
        .header("X-Request-Id", sent)
        .contentType("application/json")
        .body("{\"query\": \"{ __typename }\"}")
        .post("/graphql")
        .header("X-Request-Id");
  }

  private static ValidatableResponse post(String body) {
    return given().contentType("application/json").body(body).post("/graphql").then();
  }
}
