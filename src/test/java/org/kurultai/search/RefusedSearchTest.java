package org.kurultai.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;

/** What cannot be searched for. */
@QuarkusTest
class RefusedSearchTest {
  static Stream<String> unsearchable() {
    return Stream.of(
        "", "   ", "!?", "&|", "\uD83D\uDE80", "\u0301", "\u00AD\u200B", "१२", "a".repeat(201));
  }

  @ParameterizedTest
  @MethodSource("unsearchable")
  void a_text_that_cannot_be_searched_for_is_refused(String text) {
    assertRefused("text", "text: \"%s\"".formatted(text));
  }

  /** As an escape in JSON, which nothing before the search takes offence at. */
  @ParameterizedTest
  @ValueSource(strings = {"\\uD800x", "corridor \\uDC00"})
  void half_of_a_surrogate_pair_is_refused_by_name(String escaped) {
    String body =
        """
        {"query": "query($text: String!) { search(text: $text) { totalCount } }",
         "variables": {"text": "%s"}}"""
            .formatted(escaped);
    given()
        .contentType("application/json")
        .body(body)
        .post("/graphql")
        .then()
        .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
        .body("errors[0].extensions.argument", equalTo("text"))
        .body("errors[0].message", containsString("not well-formed Unicode"));
  }

  @Test
  void bad_pages_are_refused() {
    assertRefused("first", "text: \"a\", first: -1");
    JsonNode refusal = assertRefused("after", "text: \"a\", after: \"bm90IG91cnM\"");
    assertThat(refusal.path("message").asText())
        .contains("with the same arguments")
        .doesNotContain("orderBy");
  }

  private static JsonNode assertRefused(String argument, String arguments) {
    JsonNode error = Api.error("{ search(%s) { totalCount } }".formatted(arguments));
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo(argument);
    return error;
  }
}
