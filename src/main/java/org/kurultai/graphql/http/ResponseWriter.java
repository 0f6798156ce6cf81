package org.kurultai.graphql.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.ErrorCode;

/** Writes results as JSON. */
final class ResponseWriter {

  private ResponseWriter() {}

  /**
   * The answer that an execution comes to.
   *
   * @param maximumBytes the longest that it may be
   */
  static Answer write(ExecutionResult result, String requestId, long maximumBytes) {
    List<GraphQLError> errors = result.getErrors();
    ErrorCode refusal = refusal(result);
    Map<String, Object> response = new LinkedHashMap<>();
    if (!errors.isEmpty()) {
      response.put("errors", ErrorWriter.write(errors, requestId));
    }
    if (refusal == null) {
      response.put("data", result.getData());
    }
    if (result.getExtensions() != null) {
      response.put("extensions", result.getExtensions());
    }
    try {
      return new Answer(JsonPrinter.print(response, maximumBytes), codes(errors), refusal);
    } catch (BoundedOutput.Overflow tooLong) {
      return write(
          "The response would be longer than "
              + maximumBytes
              + " bytes: ask for smaller pages or fewer fields.",
          ErrorCode.RESPONSE_LIMIT_EXCEEDED,
          requestId,
          result.getExtensions());
    }
  }

  /** The answer to what could not be executed. */
  static Answer write(String message, ErrorCode code, String requestId) {
    return write(message, code, requestId, null);
  }

  private static Answer write(
      String message, ErrorCode code, String requestId, @Nullable Map<Object, Object> extensions) {
    Map<String, Object> ofError = Map.of("code", code, "requestId", requestId);
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("errors", List.of(Map.of("message", message, "extensions", ofError)));
    if (extensions != null) {
      response.put("extensions", extensions);
    }
    return new Answer(JsonPrinter.print(response, Long.MAX_VALUE), Set.of(code), code);
  }

  /** Why there is no data to send; null where there is some. */
  private static @Nullable ErrorCode refusal(ExecutionResult result) {
    if (result.getErrors().isEmpty()) {
      return null;
    }
    ErrorCode first = ErrorWriter.code(result.getErrors().get(0));
    return !result.isDataPresent() || (isEmpty(result.getData()) && first.isOutage())
        ? first
        : null;
  }

  private static Set<ErrorCode> codes(List<GraphQLError> errors) {
    return errors.isEmpty()
        ? Set.of()
        : errors.stream().map(ErrorWriter::code).collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isEmpty(@Nullable Object data) {
    return !(data instanceof Map<?, ?> fields)
        || fields.values().stream().allMatch(Objects::isNull);
  }
}
