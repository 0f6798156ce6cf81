package org.kurultai.graphql.execution;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.kurultai.graphql.ClientError;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.InnerFailure;
import org.kurultai.graphql.limit.Effort;

/**
 * Turns what a resolver throws into an error. What the client can mend is explained to it; anything
 * else is logged, once, under the request's id, which is all that the client learns of it. Of
 * errors beyond the limit none arrives, nor does what they belong to.
 */
final class FieldErrors implements DataFetcherExceptionHandler {

  private static final Logger LOG = Logger.getLogger(FieldErrors.class);

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters failure) {
    Effort effort = failure.getDataFetchingEnvironment().getGraphQlContext().get(Effort.class);
    if (!effort.failed()) {
      return new CompletableFuture<>();
    }
    GraphQLError error =
        cause(failure.getException()) instanceof ClientError told
            ? explain(told, failure)
            : conceal(cause(failure.getException()), failure);
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(error).build());
  }

  private static GraphQLError explain(
      ClientError told, DataFetcherExceptionHandlerParameters failure) {
    return error(failure).message("%s", told.message()).extensions(told.extensions()).build();
  }

  private static GraphQLError conceal(
      Throwable cause, DataFetcherExceptionHandlerParameters failure) {
    Request request = failure.getDataFetchingEnvironment().getGraphQlContext().get(Request.class);
    if (request.isFirstReportOf(cause)) {
      InnerFailure.log(LOG, request.id(), "at " + failure.getPath(), cause);
    }
    return error(failure)
        .message("%s", InnerFailure.message(request.id()))
        .extensions(Map.of("code", ErrorCode.INTERNAL, "requestId", request.id()))
        .build();
  }

  private static GraphqlErrorBuilder<?> error(DataFetcherExceptionHandlerParameters failure) {
    return GraphqlErrorBuilder.newError(failure.getDataFetchingEnvironment());
  }

  private static Throwable cause(Throwable thrown) {
    return thrown instanceof CompletionException && thrown.getCause() != null
        ? cause(thrown.getCause())
        : thrown;
  }
}
