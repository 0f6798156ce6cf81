package org.kurultai.graphql.http;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Future;
import io.vertx.core.impl.ContextInternal;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.InnerFailure;
import org.kurultai.graphql.document.PersistedDocuments;
import org.kurultai.graphql.document.Refused;
import org.kurultai.graphql.execution.Operation;
import org.kurultai.graphql.http.SharedAnswer.Pending;

/**
 * Answers the operations that come over WebSockets as those that come over HTTP: within the same
 * limits and with the same errors.
 */
@Singleton
class SocketOperations {

  private static final Logger LOG = Logger.getLogger(SocketOperations.class);

  private final PersistedDocuments documents;
  private final Answers answers;
  private final RequestMetrics metrics;

  SocketOperations(PersistedDocuments documents, Answers answers, RequestMetrics metrics) {
    this.documents = documents;
    this.answers = answers;
    this.metrics = metrics;
  }

  /**
   * Begins an operation. The operations of one WebSocket run side by side, each on a Vert.x context
   * of its own, on the event loop of the socket.
   *
   * @return its answer, or the word that it is refused; a failure only where its asker has left
   */
  Pending begin(Map<?, ?> payload, Handshake handshake) {
    String id = RequestId.orNew(null);
    ContextInternal own =
        (ContextInternal) Objects.requireNonNull(VertxContext.createNewDuplicatedContext());
    ContextInternal socket = own.beginDispatch();
    try {
      Parameters parameters = RequestReader.fromMembers(payload);
      Operation operation = operation(parameters, handshake);
      Pending pending =
          answers.to(new Inquiry(operation, handshake.languages()), id, handshake.seen(), true);
      return new Pending(
          pending
              .answer()
              .map(
                  answer -> {
                    documents.register(operation.document(), parameters.newId());
                    return answer;
                  })
              .recover(failure -> refusal(failure, id)),
          pending.bytes(),
          pending.end());
    } catch (RuntimeException failure) {
      return Pending.of(refusal(failure, id));
    } finally {
      own.endDispatch(socket);
    }
  }

  private Operation operation(Parameters parameters, Handshake handshake) {
    return new Operation(
        documents.find(parameters.query(), parameters.documentId()),
        parameters.operationName(),
        parameters.variables(),
        parameters.tellCost() || handshake.tellCost());
  }

  private Future<Answer> refusal(Throwable failure, String id) {
    if (failure instanceof CancellationException) {
      return Future.failedFuture(failure);
    }
    if (failure instanceof Refused refused) {
      return refusal(refused.code(), refused.message(), id);
    }
    if (failure instanceof HttpProblem problem) {
      return refusal(problem.code(), problem.message(), id);
    }
    InnerFailure.log(LOG, id, "over a WebSocket", failure);
    return refusal(ErrorCode.INTERNAL, InnerFailure.message(id), id);
  }

  private Future<Answer> refusal(ErrorCode code, String message, String id) {
    metrics.failed(code);
    return Future.succeededFuture(ResponseWriter.write(message, code, id));
  }

  /** Begins nothing: the operation is refused. */
  Pending refuse(ErrorCode code, String message) {
    return Pending.of(refusal(code, message, RequestId.orNew(null)));
  }
}
