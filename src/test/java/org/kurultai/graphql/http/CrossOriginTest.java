package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kurultai.Configured;

@QuarkusTest
@TestProfile(Configured.class)
class CrossOriginTest {

  private static final String NEWSROOM = "https://news.example";

  @Test
  void a_page_that_is_named_may_ask_and_caches_keep_its_answer_apart() {
    Response response = from(NEWSROOM);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo(NEWSROOM);
    assertThatCachesKeepApart(response);
  }

  @Test
  void it_may_ask_whether_it_may() {
    Response response =
        given()
            .header("Origin", NEWSROOM)
            .header("Access-Control-Request-Method", "POST")
            .options("/graphql");
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo(NEWSROOM);
    assertThatCachesKeepApart(response);
  }

  @Test
  void caches_keep_what_no_page_asked_for_apart_too() {
    assertThatCachesKeepApart(given().queryParam("query", "{ __typename }").get("/graphql"));
  }

  @Test
  void a_page_that_is_not_named_is_refused() {
    Response response = from("https://elsewhere.example");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.header("Access-Control-Allow-Origin")).isNull();
    assertThat(response.<String>path("errors[0].extensions.code")).isEqualTo("BAD_REQUEST");
    assertThat(response.<String>path("errors[0].message")).contains("KURULTAI_CORS_ORIGINS");
  }

  @Test
  void the_services_own_pages_may_ask() {
    assertThat(from(RestAssured.baseURI + ":" + RestAssured.port).statusCode()).isEqualTo(200);
  }

  private static void assertThatCachesKeepApart(Response response) {
    assertThat(response.headers().getValues("Vary"))
        .anyMatch(vary -> vary.toLowerCase(Locale.ROOT).contains("origin"));
  }

  private static Response from(String origin) {
    return given().header("Origin", origin).queryParam("query", "{ __typename }").get("/graphql");
  }
}
