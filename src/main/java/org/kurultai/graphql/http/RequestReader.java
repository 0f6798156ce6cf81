package org.kurultai.graphql.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.Operation;

/**
 * Reads the parameters of a GraphQL-over-HTTP request: {@code query}, {@code operationName}, {@code
 * variables} and {@code extensions}, from a JSON body (POST) or the address (GET).
 */
final class RequestReader {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private RequestReader() {}

  static Operation fromBody(@Nullable Buffer body) {
    byte[] bytes = body == null ? new byte[0] : body.getBytes();
    JsonNode json;
    try {
      json = JSON.readTree(bytes);
    } catch (IOException malformed) {
      throw new HttpProblem(400, "The body is not JSON: send an object with a query.");
    }
    if (!json.isObject()) {
      throw new HttpProblem(400, "The body must be one JSON object with a query; no batches.");
    }
    return operation(
        text(json, "query"),
        text(json, "operationName"),
        object(json.path("variables"), "variables"),
        object(json.path("extensions"), "extensions"));
  }

  static Operation fromAddress(MultiMap parameters) {
    return operation(
        parameters.get("query"),
        parameters.get("operationName"),
        object(parse(parameters.get("variables"), "variables"), "variables"),
        object(parse(parameters.get("extensions"), "extensions"), "extensions"));
  }

  @SuppressWarnings("unused") // extensions are checked, and carry nothing that is served yet
  private static Operation operation(
      @Nullable String query,
      @Nullable String name,
      Map<String, Object> variables,
      Map<String, Object> extensions) {
    if (query == null || query.isBlank()) {
      throw new HttpProblem(400, "There is no query: send a GraphQL document as query.");
    }
    return new Operation(query, name == null || name.isEmpty() ? null : name, variables);
  }

  private static @Nullable String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new HttpProblem(400, name + " must be a string.");
    }
    return value.textValue();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(JsonNode value, String name) {
    if (value.isMissingNode() || value.isNull()) {
      return Map.of();
    }
    if (!value.isObject()) {
      throw new HttpProblem(400, name + " must be a JSON object.");
    }
    return JSON.convertValue(value, Map.class);
  }

  private static JsonNode parse(@Nullable String text, String name) {
    if (text == null || text.isEmpty()) {
      return JSON.missingNode();
    }
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new HttpProblem(400, name + " is not JSON.");
    }
  }
}
