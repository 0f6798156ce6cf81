package org.kurultai.graphql.limit;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.ErrorCode;

/** A request that asks for more, or comes to more, than a limit allows: it gets no data. */
public final class LimitExceeded extends AbortExecutionException {

  private static final long serialVersionUID = 1L;

  private LimitExceeded(GraphQLError error) {
    super(List.of(error));
  }

  /**
   * Explains what is too much.
   *
   * @param place where in the document; null where that is not known
   * @param message what is asked for, how much of it is allowed, and the remedy
   * @param figures members of {@code extensions} beside the code
   */
  static LimitExceeded of(
      ErrorCode code, @Nullable SourceLocation place, String message, Map<String, ?> figures) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code);
    extensions.putAll(figures);
    GraphqlErrorBuilder<?> error =
        GraphqlErrorBuilder.newError().message("%s", message).extensions(extensions);
    return new LimitExceeded(place == null ? error.build() : error.location(place).build());
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
