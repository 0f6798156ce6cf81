package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kurultai.Sql;

/** Clients that still have an answer, and say so. */
@QuarkusTest
class EntityTagsTest {

  private static final String NAME = "{ state(code: \"TM\") { name } }";

  @Inject Sql sql;

  @Test
  void the_client_that_still_has_the_answer_gets_no_other() {
    Response first = get(NAME);
    assertThat(first.header("Cache-Control"))
        .isEqualTo("public, max-age=60, stale-while-revalidate=300");
    String tag = first.header("ETag");
    for (String sent : List.of(tag, "\"other\", " + tag, "*")) {
      Response second = request().header("If-None-Match", sent).queryParam("query", NAME).get();
      assertThat(second.statusCode()).as(sent).isEqualTo(304);
      assertThat(second.asString()).isEmpty();
      assertThat(second.header("ETag")).isEqualTo(tag);
      assertThat(second.header("Vary")).isEqualTo(first.header("Vary"));
      assertThat(second.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
    }
    for (String sent : List.of("\"other\"", "\"*\"", tag.substring(0, tag.length() - 1))) {
      assertThat(
              request().header("If-None-Match", sent).queryParam("query", NAME).get().statusCode())
          .as(sent)
          .isEqualTo(200);
    }
  }

  /** RFC 9110: sections 13.1.2 (several lines, a strong tag), 13.1.3 and 5.6.3 (white space). */
  @Test
  void a_tag_is_found_wherever_it_stands_and_whatever_else_is_sent() {
    String tag = get(NAME).header("ETag");
    assertThat(tag).startsWith("W/");
    List<RequestSpecification> requests =
        List.of(
            request().header("If-None-Match", tag).header("If-Modified-Since", "nonsense"),
            request()
                .header("If-None-Match", tag)
                .header("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT"),
            request().header("If-None-Match", tag).header("Cache-Control", "no-cache"),
            request().header("If-None-Match", "\"a, b\",\t" + tag),
            request().header("If-None-Match", "\"a\"", tag),
            request().header("If-None-Match", tag.substring("W/".length())));
    for (RequestSpecification sent : requests) {
      assertThat(sent.queryParam("query", NAME).get().statusCode()).isEqualTo(304);
    }
  }

  @Test
  void a_tag_outlives_a_write_that_leaves_the_answer_as_it_was() throws SQLException {
    String tag = get(NAME).header("ETag");
    sql.execute("update state set region = region where code = 'KG'");
    assertThat(get(NAME).header("ETag")).isEqualTo(tag);
    sql.execute("update state set name = 'Turkmenia' where code = 'TM'");
    try {
      assertThat(get(NAME).header("ETag")).isNotEqualTo(tag);
    } finally {
      sql.execute("update state set name = 'Turkmenistan' where code = 'TM'");
    }
  }

  private static Response get(String document) {
    return request().queryParam("query", document).get();
  }

  private static RequestSpecification request() {
    return given().basePath("/graphql");
  }
}
