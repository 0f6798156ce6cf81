package org.kurultai.graphql.http;

import graphql.ExecutionResult;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Unremovable;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.schema.model.Schema;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.InnerFailure;
import org.kurultai.graphql.document.PersistedDocuments;
import org.kurultai.graphql.document.Refused;
import org.kurultai.graphql.execution.Operation;
import org.kurultai.graphql.http.SharedAnswer.Pending;

/**
 * The operations that come over a WebSocket. SmallRye speaks the protocols; what it is asked to
 * execute is answered as it is over HTTP, within the same limits and with the same errors.
 */
@Alternative
@Priority(1)
@Singleton
@Unremovable
final class WebSocketOperations extends ExecutionService {

  private static final Logger LOG = Logger.getLogger(WebSocketOperations.class);

  private final PersistedDocuments documents;
  private final Answers answers;

  WebSocketOperations(
      GraphQLSchema schema, Schema model, PersistedDocuments documents, Answers answers) {
    super(schema, model);
    this.documents = documents;
    this.answers = answers;
  }

  @Override
  public void execute(
      @Nullable JsonObject payload,
      Map<String, Object> socket,
      ExecutionResponseWriter writer,
      boolean async) {
    String id = RequestId.orNew(null);
    OpenSocket open = OpenSocket.current();
    // The operations of one WebSocket run side by side, each on a context of its own.
    Objects.requireNonNull(VertxContext.createNewDuplicatedContext())
        .runOnContext(
            turn ->
                Future.succeededFuture()
                    .compose(start -> open.await(ask(payload, languages(socket), id)))
                    .recover(failure -> refusal(failure, id))
                    .onSuccess(answer -> writer.write(new Written(answer))));
  }

  private Pending ask(@Nullable JsonObject payload, List<LanguageRange> languages, String id) {
    if (payload == null) {
      throw new HttpProblem(400, "There is no payload: send an object with a query.");
    }
    Parameters parameters = RequestReader.fromBody(Buffer.buffer(payload.toString()));
    Operation operation =
        new Operation(
            documents.find(parameters.query(), parameters.documentId()),
            parameters.operationName(),
            parameters.variables(),
            parameters.tellCost());
    return answers.to(operation, languages, id);
  }

  /** What the client is told; where it has left, there is nobody to tell. */
  private static Future<Answer> refusal(Throwable failure, String id) {
    return failure instanceof CancellationException
        ? Future.failedFuture(failure)
        : Future.succeededFuture(told(failure, id));
  }

  private static Answer told(Throwable failure, String id) {
    if (failure instanceof Refused refused) {
      return ResponseWriter.write(refused.message(), refused.code(), id);
    }
    if (failure instanceof HttpProblem problem) {
      return ResponseWriter.write(problem.message(), problem.code(), id);
    }
    InnerFailure.log(LOG, id, "over a WebSocket", failure);
    return ResponseWriter.write(InnerFailure.message(id), ErrorCode.INTERNAL, id);
  }

  /** SmallRye keeps the headers of the handshake. */
  private static List<LanguageRange> languages(Map<String, Object> socket) {
    @Nullable String accepted = null;
    if (socket.get("httpHeaders") instanceof Map<?, ?> headers) {
      for (Map.Entry<?, ?> header : headers.entrySet()) {
        if ("accept-language".equalsIgnoreCase((String) header.getKey())
            && header.getValue() instanceof List<?> values) {
          accepted = values.stream().map(Object::toString).collect(Collectors.joining(","));
        }
      }
    }
    return Languages.accepted(accepted);
  }

  /** An answer as SmallRye takes it: it asks whether there is data, and for the whole as JSON. */
  private static final class Written extends ExecutionResponse {

    private final String json;

    Written(Answer answer) {
      super(
          answer.refusal() == null
              ? ExecutionResult.newExecutionResult().data(Map.of()).build()
              : ExecutionResult.newExecutionResult().build());
      this.json = answer.body(ContentCoding.IDENTITY).toString();
    }

    @Override
    public JsonObject getExecutionResultAsJsonObject() {
      try (JsonReader reader = Json.createReader(new StringReader(json))) {
        return reader.readObject();
      }
    }
  }
}
