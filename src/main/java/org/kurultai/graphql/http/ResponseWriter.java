package org.kurultai.graphql.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.CoercingParseValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.InnerFailure;

/** Writes results as JSON, each error with its code. */
final class ResponseWriter {

  private static final Logger LOG = Logger.getLogger(ResponseWriter.class);

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private ResponseWriter() {}

  /**
   * The answer that an execution comes to.
   *
   * @param maximumBytes the longest that it may be
   */
  static Answer write(ExecutionResult result, String requestId, long maximumBytes) {
    List<GraphQLError> errors = result.getErrors();
    logFirstFault(errors, requestId);
    ErrorCode refusal = refusal(result);
    Map<String, Object> response = new LinkedHashMap<>();
    if (!errors.isEmpty()) {
      response.put("errors", errors.stream().map(error -> error(error, requestId)).toList());
    }
    if (refusal == null) {
      response.put("data", result.getData());
    }
    if (result.getExtensions() != null) {
      response.put("extensions", result.getExtensions());
    }
    try {
      byte[] json = json(response, maximumBytes);
      return refusal != null
          ? Answer.refused(json, refusal)
          : errors.isEmpty() ? Answer.whole(json) : Answer.partial(json);
    } catch (BoundedOutput.Overflow tooLong) {
      return write(
          "The response would be longer than "
              + maximumBytes
              + " bytes: ask for smaller pages or fewer fields.",
          ErrorCode.RESPONSE_LIMIT_EXCEEDED,
          requestId);
    }
  }

  /** The answer to what could not be executed. */
  static Answer write(String message, ErrorCode code, String requestId) {
    Map<String, Object> extensions = Map.of("code", code, "requestId", requestId);
    Map<String, Object> error = Map.of("message", message, "extensions", extensions);
    return Answer.refused(json(Map.of("errors", List.of(error)), Long.MAX_VALUE), code);
  }

  /** Why there is no data to send; null where there is some. */
  private static @Nullable ErrorCode refusal(ExecutionResult result) {
    if (result.getErrors().isEmpty()) {
      return null;
    }
    ErrorCode first = code(result.getErrors().get(0));
    return !result.isDataPresent() || (isEmpty(result.getData()) && first.isOutage())
        ? first
        : null;
  }

  private static boolean isEmpty(@Nullable Object data) {
    return !(data instanceof Map<?, ?> fields)
        || fields.values().stream().allMatch(Objects::isNull);
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
    return codeGiven(error) == null && code(error) == ErrorCode.INTERNAL;
  }

  private static @Nullable ErrorCode codeGiven(GraphQLError error) {
    return error.getExtensions() == null ? null : (ErrorCode) error.getExtensions().get("code");
  }

  /** graphql-java's own errors have no code: one follows from the phase that they come from. */
  private static ErrorCode code(GraphQLError error) {
    ErrorCode given = codeGiven(error);
    if (given != null) {
      return given;
    }
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

  private static byte[] json(Map<String, Object> response, long maximumBytes) {
    BoundedOutput output = new BoundedOutput(maximumBytes);
    try {
      JSON.writeValue(output, response);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return output.toByteArray();
  }
}
