package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import org.junit.jupiter.api.Test;

/** Pages of other services, where the operator has named none. */
@QuarkusTest
class AnyOriginTest {

  private static final String QUERY = "{ states(first: 20) { nodes { code name region } } }";

  @Test
  void a_page_of_any_origin_may_ask_and_read_what_it_needs_of_the_headers() {
    given()
        .headers(
            new Headers(
                new Header("Origin", "https://news.example"),
                new Header("Access-Control-Request-Method", "POST"),
                new Header("Access-Control-Request-Headers", "content-type")))
        .options("/graphql")
        .then()
        .statusCode(204)
        .header("X-Request-Id", matchesPattern("[0-9a-f]{16}"))
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Allow-Headers", "content-type")
        .header("Access-Control-Allow-Methods", matchesPattern(".*POST.*"));
    given()
        .header("Origin", "https://news.example")
        .queryParam("query", QUERY)
        .get("/graphql")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "*")
        .header(
            "Access-Control-Expose-Headers",
            allOf(containsString("ETag"), containsString("X-Request-Id")))
        .header("Access-Control-Allow-Credentials", is(not("true")));
  }

  /** Else pages elsewhere could not read it. */
  @Test
  void a_cache_may_give_a_page_what_somebody_else_asked_for() {
    given()
        .queryParam("query", QUERY)
        .get("/graphql")
        .then()
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Expose-Headers", containsString("ETag"));
  }
}
