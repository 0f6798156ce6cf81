package org.kurultai.graphql.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.Unavailable;
import org.kurultai.graphql.execution.Operation;
import org.kurultai.graphql.http.SharedAnswer.Pending;

/** Answers what the service's own pages ask as what clients ask, and within the same limits. */
@Singleton
public class PageQuestions {

  /** What may be over when the reader asks again. */
  private static final Set<ErrorCode> FOR_NOW =
      EnumSet.of(
          ErrorCode.UNAVAILABLE,
          ErrorCode.OVERLOADED,
          ErrorCode.TIMEOUT,
          ErrorCode.STATEMENT_TIMEOUT);

  private final Answers answers;

  PageQuestions(Answers answers) {
    this.answers = answers;
  }

  /**
   * The data of a query, given up when the page's reader has left.
   *
   * @return its failure is {@link Unavailable}, with the reason, where there may be such data later
   */
  public Future<Map<String, Object>> ask(RoutingContext exchange, String document) {
    Pending pending =
        answers.to(
            new Inquiry(new Operation(document, null, Map.of(), false), List.of()),
            RequestId.of(exchange),
            null,
            false);
    if (!pending.answer().isComplete()) {
      exchange.response().closeHandler(gone -> pending.leave());
    }
    return pending
        .answer()
        .recover(
            failure ->
                Future.failedFuture(
                    failure instanceof HttpProblem problem
                        ? new Unavailable(problem.message())
                        : failure))
        .map(PageQuestions::data);
  }

  private static Map<String, Object> data(Answer answer) {
    JsonObject json = answer.body(ContentCoding.IDENTITY).toJsonObject();
    if (!answer.isWhole()) {
      String message = json.getJsonArray("errors").getJsonObject(0).getString("message");
      throw FOR_NOW.containsAll(answer.errors())
          ? new Unavailable(message)
          : new IllegalStateException(message);
    }
    return json.getJsonObject("data").getMap();
  }
}
