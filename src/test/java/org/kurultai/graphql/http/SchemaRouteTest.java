package org.kurultai.graphql.http;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;

import graphql.schema.idl.SchemaParser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchemaRouteTest {

  private static final String PATH = "/graphql/schema.graphql";

  @Test
  void the_schema_is_served_as_a_document_of_types() {
    String sdl =
        get(PATH)
            .then()
            .statusCode(200)
            .header("Content-Type", "application/graphql; charset=utf-8")
            .header("Cache-Control", "public, max-age=60")
            .header("Vary", "accept-encoding")
            .extract()
            .asString();
    assertThat(new SchemaParser().parse(sdl).types().keySet())
        .contains("Query", "Meeting", "MeetingFilter");
    assertThat(sdl).contains("scalar PartialDate").doesNotContain("BigInteger");
  }

  @Test
  void who_has_it_by_its_tag_need_not_take_it_again() {
    String tag = get(PATH).header("ETag");
    given()
        .header("If-None-Match", "\"another\", " + tag)
        .get(PATH)
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .body(emptyString());
    given().header("If-None-Match", "\"another\"").get(PATH).then().statusCode(200);
  }

  @Test
  void its_headers_can_be_had_alone() {
    Response whole = get(PATH);
    assertThat(whole.header("Content-Length")).matches("\\d{4,}");
    head(PATH)
        .then()
        .statusCode(200)
        .header("ETag", is(whole.header("ETag")))
        .header("Content-Length", is(whole.header("Content-Length")))
        .body(emptyString());
  }
}
