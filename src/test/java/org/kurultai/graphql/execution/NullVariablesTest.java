package org.kurultai.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;
import org.kurultai.store.Statements;

/**
 * A variable that may be null, and is, where a value is needed: its default lets it stand there.
 */
@QuarkusTest
class NullVariablesTest {

  private static final Map<String, Object> NULL = Collections.singletonMap("v", null);

  @Inject Statements statements;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "query($v: String = \"KZ\") { at: state(code: $v) { name } }                    | $v",
        "query($v: TimeBucket = YEAR) { at: agenda(by: $v) { total } }                  | $v",
        "query($v: String = \"KZHOR\") { at: routes(query: {from: $v, to: \"TRIST\"}) { distanceKm } } | $v",
        "query($v: String = \"aktau-port\") { at: routes(query: {from: \"KZHOR\", to: \"TRIST\", via: [$v]}) { distanceKm } } | query.via[0]",
        "query($v: ID = \"x\") { at: nodes(ids: [\"a\", $v]) { id } }                   | ids[1]",
      })
  void as_an_argument_it_fails_the_field(String document, String argument) {
    JsonNode response = Api.ask(document, NULL, Map.of());

    assertThat(response.path("errors")).hasSize(1);
    JsonNode error = response.at("/errors/0");
    assertThat(error.at("/extensions/code").textValue()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").textValue()).isEqualTo(argument);
    assertThat(error.path("message").textValue())
        .startsWith(argument + ": null stands where a value is needed: ");
    assertThat(error.at("/path/0").textValue()).isEqualTo("at");
    assertThat(error.at("/locations/0/line").intValue()).isEqualTo(1);
  }

  /** There graphql-java reads all arguments before any field runs. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "query($v: String = \"State\") { __type(name: $v) { name } }",
        "query($v: String = \"KZ\") { __schema { description } state(code: $v) { name } }",
        "query($v: String = \"KZHOR\") { __schema { description } routes(query: {from: $v, to: \"TRIST\"}) { distanceKm } }",
      })
  void beside_an_introspection_it_is_refused(String document) {
    JsonNode response = Api.ask(document, NULL, Map.of());

    assertThat(response.has("data")).isFalse();
    assertThat(response.at("/errors/0/extensions/code").textValue()).isEqualTo("BAD_USER_INPUT");
    assertThat(response.at("/errors/0/extensions/argument").textValue()).isEqualTo("$v");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query($v: Boolean = true) { __typename @skip(if: $v) }",
        "query($v: Boolean = true) { states { totalCount @include(if: $v) } }",
        "query($v: Boolean = true) { states { nodes { ...F } } } fragment F on State { ... @skip(if: $v) { code } }",
      })
  void as_a_condition_it_is_refused_before_the_database_sees_anything(String document) {
    long before = statements.issued();
    JsonNode response = Api.ask(document, NULL, Map.of());

    assertThat(response.has("data")).isFalse();
    assertThat(response.at("/errors/0/extensions/code").textValue()).isEqualTo("BAD_USER_INPUT");
    assertThat(response.at("/errors/0/extensions/argument").textValue()).isEqualTo("$v");
    assertThat(response.at("/errors/0/locations/0/column").intValue())
        .isEqualTo(document.lastIndexOf("$v") + 1);
    assertThat(statements.issued()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query($v: Boolean = true) { __typename @skip(if: $v) again: __typename }",
        "query($v: String = \"KZ\") { state(code: $v) { code } }",
      })
  void left_out_it_has_its_default(String document) {
    assertThat(Api.data(document).findValuesAsText("code")).isSubsetOf("KZ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query($v: Boolean) { states(first: 1) { totalCount } topics { slug } }",
        "query($v: StateFilter) { states(filter: $v) { totalCount } }",
      })
  void where_null_may_stand_it_is_none(String document) {
    String used = document.contains("filter") ? document : document.replace("($v: Boolean)", "");
    assertThat(Api.data(used, NULL).at("/states/totalCount").intValue()).isPositive();
  }
}
