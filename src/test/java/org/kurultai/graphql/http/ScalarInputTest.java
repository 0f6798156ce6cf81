package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.kurultai.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;

/** Whatever scalar a client gives a value that it does not take is the client's mistake. */
@QuarkusTest
class ScalarInputTest {

  private static final List<String> LITERALS =
      List.of("1", "1.5", "true", "\"\"", "\"x\"", "X", "[]", "{a: 1}", "$w");

  private static final List<Object> VALUES =
      List.of(1, 1.5, true, "", "x", List.of(), Map.of("a", 1));

  @Inject MeterRegistry metrics;

  @Test
  void no_scalar_fails_at_a_literal_or_a_variable_or_keeps_a_place_among_those_in_flight()
      throws Exception {
    List<String> scalars = scalars();
    assertThat(scalars).contains("GeoJson", "PartialDate", "BigDecimal");
    for (String scalar : scalars) {
      for (String literal : LITERALS) {
        verify("query($v: " + scalar + " = " + literal + ") { __typename }", Map.of());
      }
      for (Object value : VALUES) {
        verify("query($v: " + scalar + ") { __typename }", Map.of("v", value));
      }
    }
    eventually(() -> metrics.get("kurultai.graphql.requests.in.flight").gauge().value() == 0);
  }

  /** GraphQL specification, section 3.5.5. */
  @ParameterizedTest
  @CsvSource({
    "'\"x\"', true",
    "4, true",
    "-4, true",
    "12345678901234567890123, true",
    "12.5, false",
    "1e3, false",
    "true, false",
    "{}, false",
    "'[[\"a\"]]', false",
  })
  void an_id_is_a_string_or_a_whole_number(String id, boolean taken) {
    given()
        .contentType("application/json")
        .body(
            "{\"query\": \"query($v: ID!) { node(id: $v) { id } }\", \"variables\": {\"v\": "
                + id
                + "}}")
        .post("/graphql")
        .then()
        .body(taken ? "data.node" : "data", nullValue())
        .body("errors.extensions.code", taken ? nullValue() : hasItem("BAD_USER_INPUT"));
  }

  private static void verify(String document, Map<String, ?> variables) {
    List<String> codes =
        Api.post(document, variables, Map.of()).jsonPath().getList("errors.extensions.code");
    if (codes != null) {
      assertThat(codes)
          .as(document + variables)
          .isSubsetOf("GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED", "BAD_USER_INPUT");
    }
  }

  private static List<String> scalars() {
    List<String> scalars = new ArrayList<>();
    for (JsonNode type : Api.data("{ __schema { types { name kind } } }").at("/__schema/types")) {
      if (type.path("kind").asText().equals("SCALAR")) {
        scalars.add(type.path("name").asText());
      }
    }
    return scalars;
  }
}
