package org.kurultai.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;

/** Literals that a parser may stumble over. */
@QuarkusTest
class DocumentReaderTest {

  private static final String DIGITS = "1234567890".repeat(4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u{110000}",
        "\\u{7FFFFFFF}",
        "\\u{80000000}",
        "\\u{00FFFFFFFFFFFFFFFFFFFF}",
        "\\uD83C\\u{80000000}",
      })
  void an_escape_for_no_character_breaks_the_grammar_at_its_place(String escape) {
    JsonNode error =
        Api.error("# \"\\u{80000000}\"\n{ a: state(code: \"" + escape + "\") { name } }");

    assertThat(error.at("/extensions/code").textValue()).isEqualTo("GRAPHQL_PARSE_FAILED");
    assertThat(error.at("/locations/0/line").intValue()).isEqualTo(2);
    assertThat(error.at("/locations/0/column").intValue()).isEqualTo(18);
  }

  @Test
  void an_escape_for_the_last_character_is_one() {
    assertThat(Api.data("{ state(code: \"\\u{0010FFFF}\") { name } }").path("state").isNull())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1e9999999999                              | GRAPHQL_PARSE_FAILED | too large or too small",
        "-1234567890123456789012345678901234567890 | TOKEN_LIMIT_EXCEEDED | more than 32 digits",
        "0.1234567890123456789012345678901234567890 | TOKEN_LIMIT_EXCEEDED | more than 32 digits",
      })
  void a_number_that_no_value_has_is_refused_at_its_place(
      String number, String code, String message) {
    JsonNode error =
        Api.error("{ projects(\n  filter: {minCost: " + number + "}) { totalCount } }");

    assertThat(error.at("/extensions/code").textValue()).isEqualTo(code);
    assertThat(error.path("message").textValue()).contains(message);
    assertThat(error.at("/locations/0/line").intValue()).isEqualTo(2);
    assertThat(error.at("/locations/0/column").intValue()).isEqualTo(21);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ meetings(filter: {text: \"a\\\"1234567890123456789012345678901234567890\"}) { totalCount } }",
        "{ meetings(filter: {text: \"\"\"a \\\"\"\" \" 1234567890123456789012345678901234567890\"\"\"}) { totalCount } }",
        "{ meetings { totalCount # 1234567890123456789012345678901234567890\n} }",
        "{ meetings { a1234567890123456789012345678901234567890: totalCount } }",
      })
  void digits_that_are_no_number_may_be_many(String document) {
    assertThat(document).contains(DIGITS);
    assertThat(Api.data(document).path("meetings")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void each_way_to_end_a_line_ends_one_of_a_block_string(String end) {
    String document =
        "{ state(code: \"\"\"" + end + "  KZ" + end + "\"\"\") { # a comment" + end + " code } }";

    assertThat(Api.data(document).at("/state/code").textValue()).isEqualTo("KZ");
  }

  @ParameterizedTest
  @CsvSource({"'\r\n', 3", "'\r', 3", "'\n', 3"})
  void each_way_to_end_a_line_counts_as_one(String end, int line) {
    JsonNode error = Api.error("{" + end + "  __typename" + end + "  nothing }");

    assertThat(error.at("/locations/0/line").intValue()).isEqualTo(line);
  }
}
