package org.kurultai.graphql.http;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.CoercingParseValueException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.InnerFailure;

/** Writes the errors of a result, each with its code. */
final class ErrorWriter {

  private static final Logger LOG = Logger.getLogger(ErrorWriter.class);

  private ErrorWriter() {}

  /** The errors as GraphQL's specification writes them. */
  static List<Map<String, Object>> write(List<GraphQLError> errors, String requestId) {
    logFirstFault(errors, requestId);
    return errors.stream().map(error -> error(error, requestId)).toList();
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
        .filter(ErrorWriter::isFaultOfEngine)
        .findFirst()
        .ifPresent(
            error -> {
              Object type = error.getErrorType();
              LOG.errorf("request %s failed at %s: %s", requestId, error.getPath(), type);
              LOG.debugf("request %s failed: %s", requestId, error);
            });
  }

  private static boolean isFaultOfEngine(GraphQLError error) {
    return codeGiven(error) == null && code(error) == ErrorCode.INTERNAL;
  }

  private static @Nullable ErrorCode codeGiven(GraphQLError error) {
    return error.getExtensions() == null ? null : (ErrorCode) error.getExtensions().get("code");
  }

  /** graphql-java's own errors have no code: one follows from the phase that they come from. */
  static ErrorCode code(GraphQLError error) {
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
}
