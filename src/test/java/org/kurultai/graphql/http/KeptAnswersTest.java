package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kurultai.Sql;
import org.kurultai.store.Statements;

/** Whether an answer is kept shows in the statements that its question costs. */
@QuarkusTest
class KeptAnswersTest {

  private static final String NAME = "{ state(code: \"TM\") { name } }";

  @Inject Statements statements;
  @Inject Sql sql;

  @BeforeEach
  void forget_what_is_kept() throws SQLException {
    sql.execute("select 1");
  }

  @Test
  void an_equal_question_costs_no_statement() {
    String first = get(NAME).asString();
    assertThat(statementsOf(() -> assertThat(get(NAME).asString()).isEqualTo(first))).isZero();
    assertThat(statementsOf(() -> post(NAME, "{}"))).as("by POST").isZero();
  }

  @Test
  void the_order_of_variables_makes_no_difference_but_their_values_do() {
    String query =
        "query($code: String!, $lang: String) { state(code: $code) { name(lang: $lang) } }";
    post(query, "{\"code\": \"TM\", \"lang\": \"tk\"}");
    assertThat(statementsOf(() -> post(query, "{\"lang\": \"tk\", \"code\": \"TM\"}"))).isZero();
    assertThat(statementsOf(() -> post(query, "{\"lang\": \"ru\", \"code\": \"TM\"}")))
        .isPositive();
  }

  @Test
  void readers_of_another_language_get_their_own_answer() {
    assertThat(name("kk")).isNotEqualTo(name("tr"));
  }

  @Test
  void an_answer_with_an_error_is_never_kept() {
    String partial = "{ a: state(code: \"TM\") { code } b: meetings(after: \"x\") { totalCount } }";
    Response response = get(partial);
    assertThat(response.path("errors").toString()).contains("BAD_USER_INPUT");
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    assertThat(response.header("ETag")).isNull();
    assertThat(statementsOf(() -> get(partial))).isPositive();
  }

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

  @Test
  void who_has_seen_more_than_is_known_here_gets_nothing_that_was_kept() {
    get(NAME);
    for (String known : List.of("2026.9.0", "2026.9.0+70", "2026.11.0")) {
      assertThat(statementsOf(() -> seen(known))).as(known).isZero();
    }
    for (String unknown : List.of("2026.11.0+1", "2026.11.1", "2027.1.0")) {
      for (int again = 0; again < 2; again++) {
        assertThat(statementsOf(() -> seen(unknown))).as(unknown).isPositive();
      }
    }
  }

  @Test
  void a_version_that_is_none_is_refused() {
    Response response =
        request().header("X-Dataset-Version", "latest").queryParam("query", NAME).get();
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.path("errors[0].message").toString())
        .isEqualTo(
            "X-Dataset-Version is no version: send one as dataset { version } tells it, such as"
                + " 2026.11.0+1.");
  }

  @Test
  void equal_questions_that_come_at_once_are_executed_once() {
    long alone = statementsOf(() -> get(NAME));
    assertThat(alone).isPositive();
    long together =
        statementsOf(
            () -> {
              write();
              Stream.generate(() -> CompletableFuture.supplyAsync(() -> get(NAME).asString()))
                  .limit(24)
                  .toList()
                  .stream()
                  .map(CompletableFuture::join)
                  .forEach(answer -> assertThat(answer).contains("Turkmenistan"));
            });
    assertThat(together).isEqualTo(alone);
  }

  private void write() {
    try {
      sql.execute("select 1");
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private static String name(String language) {
    return request()
        .header("Accept-Language", language)
        .queryParam("query", NAME)
        .get()
        .path("data.state.name");
  }

  private long statementsOf(Runnable requests) {
    long before = statements.issued();
    requests.run();
    return statements.issued() - before;
  }

  private static void seen(String version) {
    String name =
        request()
            .header("X-Dataset-Version", version)
            .queryParam("query", NAME)
            .get()
            .path("data.state.name");
    assertThat(name).isEqualTo("Turkmenistan");
  }

  private static Response get(String document) {
    return request().queryParam("query", document).get();
  }

  private static Response post(String document, String variables) {
    return request()
        .contentType("application/json")
        .body(
            "{\"query\": \"%s\", \"variables\": %s}"
                .formatted(document.replace("\"", "\\\""), variables))
        .post();
  }

  private static RequestSpecification request() {
    return given().basePath("/graphql");
  }
}
