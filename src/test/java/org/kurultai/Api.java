package org.kurultai;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the running service over HTTP, as any client would. */
public final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Api() {}

  /** The data of a query that must succeed without an error. */
  public static JsonNode data(String document) {
    return data(document, Map.of());
  }

  /** The data of a query with variables that must succeed without an error. */
  public static JsonNode data(String document, Map<String, ?> variables) {
    JsonNode response = ask(document, variables, Map.of());
    assertThat(response.path("errors").toString()).as("errors").isEmpty();
    return response.path("data");
  }

  /** The errors of a query that must fail, at least one. */
  public static List<JsonNode> errors(String document) {
    List<JsonNode> errors = new ArrayList<>();
    ask(document, Map.of(), Map.of()).path("errors").forEach(errors::add);
    assertThat(errors).as("errors of " + document).isNotEmpty();
    return errors;
  }

  /** The only error of a query that must fail with exactly one. */
  public static JsonNode error(String document) {
    List<JsonNode> errors = errors(document);
    assertThat(errors).hasSize(1);
    return errors.get(0);
  }

  /** The whole response, with headers sent along. */
  public static JsonNode ask(String document, Map<String, ?> variables, Map<String, ?> headers) {
    Response response = post(document, variables, headers);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return parse(response.asString());
  }

  /** Posts a document as it stands and leaves the judgement of the response to the caller. */
  public static Response post(String document, Map<String, ?> variables, Map<String, ?> headers) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", document);
    body.put("variables", variables);
    return given()
        .headers(headers)
        .contentType("application/json")
        .body(write(body))
        .post("/graphql");
  }

  /** The texts at a path below each element, such as all slugs of a list of nodes. */
  public static List<String> texts(JsonNode list, String field) {
    return list.findValuesAsText(field);
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new AssertionError("not JSON: " + text, malformed);
    }
  }
}
