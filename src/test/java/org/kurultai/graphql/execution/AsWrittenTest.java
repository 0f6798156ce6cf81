package org.kurultai.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;

@QuarkusTest
class AsWrittenTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ meetings(filter: {text: \"a\", cities: [\"Ankara\"], nothing: 1}) { totalCount } } | {text:\"a\",cities:[\"Ankara\"],nothing:1}",
        "{ meetings(filter: {period: {from: [2]}}) { totalCount } }          | [2]",
        "{ states(first: \"x\") { totalCount } }                             | \"x\"",
        "{ states(filter: {codes: [[\"TR\"]]}) { totalCount } }              | [\"TR\"]",
        "{ state { code } a: states(first: 1.5) { totalCount } }             | 1.5",
        "query($n: Int = {a: 1}) { states(first: $n) { totalCount } }        | {a:1}",
        "{ __typename @skip(if: {a: 1}) }                                    | {a:1}",
      })
  void a_wrong_value_is_quoted_as_graphql(String document, String value) {
    JsonNode error = Api.errors(document).get(document.startsWith("{ state {") ? 1 : 0);

    assertThat(error.path("message").textValue())
        .contains("'" + value + "'")
        .doesNotContain("Value{");
    assertThat(error.at("/extensions/code").textValue()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    assertThat(error.at("/locations/0/line").intValue()).isEqualTo(1);
  }

  @Test
  void a_long_value_is_cut() {
    JsonNode error =
        Api.error(
            "{ meetings(filter: {text: \""
                + "x".repeat(5_000)
                + "\", nothing: 1}) { totalCount } }");

    assertThat(error.path("message").textValue())
        .contains("'{text:\"" + "x".repeat(100 - 7) + "…'")
        .hasSizeLessThan(300);
  }
}
