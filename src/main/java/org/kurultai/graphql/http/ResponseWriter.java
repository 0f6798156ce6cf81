package org.kurultai.graphql.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.CoercingParseValueException;
import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.InnerFailure;

/** Writes results as JSON, each error with its code. */
final class ResponseWriter {

  private static final Logger LOG = Logger.getLogger(ResponseWriter.class);

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private ResponseWriter() {}

  /** The response of an execution. */
  static Buffer write(ExecutionResult result, String requestId) {
    Map<String, Object> response = new LinkedHashMap<>();
    if (!result.getErrors().isEmpty()) {
      logFirstFault(result.getErrors(), requestId);
      response.put(
          "errors", result.getErrors().stream().map(error -> error(error, requestId)).toList());
    }
    if (result.isDataPresent()) {
      response.put("data", result.getData());
    }
    return json(response);
  }

  /** The response to what could not be executed. */
  static Buffer write(String message, ErrorCode code, String requestId) {
    return json(
        Map.of(
            "errors",
            List.of(
                Map.of(
                    "message",
                    message,
                    "extensions",
                    Map.of("code", code, "requestId", requestId)))));
  }

  private static Map<String, Object> error(GraphQLError error, String requestId) {
    Map<String, Object> members = new LinkedHashMap<>(error.toSpecification());
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code(error));
    if (error.getExtensions() != null) {
      extensions.putAll(error.getExtensions());
    }
    if (isFaultOfEngine(error)) {
      members.put("message", InnerFailure.message(requestId));
      extensions.put("requestId", requestId);
    }
    members.put("extensions", extensions);
    return members;
  }

  /** What graphql-java itself stumbles over may name classes; one fault strikes a whole list. */
  private static void logFirstFault(List<GraphQLError> errors, String requestId) {
    errors.stream()
        .filter(ResponseWriter::isFaultOfEngine)
        .findFirst()
        .ifPresent(error -> LOG.errorf("request %s failed: %s", requestId, error));
  }

  private static boolean isFaultOfEngine(GraphQLError error) {
    boolean coded = error.getExtensions() != null && error.getExtensions().containsKey("code");
    return !coded && code(error) == ErrorCode.INTERNAL;
  }

  /** graphql-java's own errors have no code: one follows from the phase that they come from. */
  private static ErrorCode code(GraphQLError error) {
    if (error.getErrorType() == ErrorType.InvalidSyntax) {
      return ErrorCode.GRAPHQL_PARSE_FAILED;
    }
    if (error instanceof CoercingParseValueException
        || error instanceof NonNullableValueCoercedAsNullException
        || error instanceof InputMapDefinesTooManyFieldsException) {
      return ErrorCode.BAD_USER_INPUT;
    }
    return error.getErrorType() == ErrorType.ValidationError
            || error instanceof BadFaithIntrospectionError
        ? ErrorCode.GRAPHQL_VALIDATION_FAILED
        : ErrorCode.INTERNAL;
  }

  private static Buffer json(Map<String, Object> response) {
    try {
      return Buffer.buffer(JSON.writeValueAsBytes(response));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
