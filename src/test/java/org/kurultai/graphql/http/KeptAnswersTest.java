package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kurultai.Sql;
import org.kurultai.store.Statements;

/**
 * Whether an answer is kept shows in the statements that its question costs. While writes are not
 * heard for a moment, as on a busy machine, none is.
 */
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
  void an_equal_question_costs_no_statement() throws Exception {
    String first = get(NAME).asString();
    eventually(() -> statementsOf(() -> assertThat(get(NAME).asString()).isEqualTo(first)) == 0);
    eventually(() -> statementsOf(() -> post(NAME)) == 0);
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
  void who_has_seen_more_than_is_known_here_gets_nothing_that_was_kept() throws Exception {
    get(NAME);
    for (String known : List.of("2026.9.0", "2026.9.0+70", "2026.11.0")) {
      eventually(() -> statementsOf(() -> seen(known)) == 0);
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

  private static Response post(String document) {
    return request().contentType("application/json").body(Map.of("query", document)).post();
  }

  private static RequestSpecification request() {
    return given().basePath("/graphql");
  }
}
