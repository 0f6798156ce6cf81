package org.kurultai.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.limit.Costs;
import org.kurultai.graphql.limit.DocumentReader;
import org.kurultai.graphql.limit.Effort;
import org.kurultai.graphql.limit.Limits;

/** Executes operations over the schema that SmallRye built. */
@ApplicationScoped
public class Engine {

  private final Documents documents;
  private final GraphQL graphQl;
  private final Vertx vertx;
  private final Limits limits;

  Engine(GraphQLSchema schema, Limits limits, Vertx vertx, MeterRegistry registry) {
    this.vertx = vertx;
    this.limits = limits;
    this.documents = new Documents(schema, new DocumentReader(limits));
    this.graphQl =
        GraphQL.newGraphQL(schema)
            .preparsedDocumentProvider(documents)
            .instrumentation(new CostCheck(new Costs(limits), registry))
            .queryExecutionStrategy(new LeanExecution(new FieldErrors()))
            .defaultDataFetcherExceptionHandler(new FieldErrors())
            .build();
  }

  /**
   * Executes an operation on the event loop that this is called on; it never blocks. A request that
   * is given up has no result; one that takes too long, or comes to more than it may, is given up,
   * and its result says so.
   */
  public CompletableFuture<ExecutionResult> execute(Operation operation, Request request) {
    request.asks(documents.askedFields(operation));
    Effort effort = new Effort(limits.cost(), limits.errors(), limits.requestTime());
    CompletableFuture<ExecutionResult> result =
        graphQl.executeAsync(
            ExecutionInput.newExecutionInput(operation.document())
                .operationName(operation.name())
                .variables(operation.variables())
                .graphQLContext(
                    Map.of(
                        Request.class, request, Operation.class, operation, Effort.class, effort))
                .build());
    return result.isDone() ? result : whileWaitedFor(result, operation, request, effort);
  }

  private CompletableFuture<ExecutionResult> whileWaitedFor(
      CompletableFuture<ExecutionResult> execution,
      Operation operation,
      Request request,
      Effort effort) {
    CompletableFuture<ExecutionResult> result = execution.copy();
    Runnable stop = () -> result.cancel(false);
    request.began(stop);
    effort.whenRefused(
        refusal -> {
          result.complete(CostCheck.tell(refusal.toExecutionResult(), effort, operation));
          request.stop();
        });
    long timer = vertx.setTimer(limits.requestTime().toMillis(), late -> effort.timeIsOver());
    return result.whenComplete(
        (answer, failure) -> {
          vertx.cancelTimer(timer);
          request.ended(stop);
        });
  }

  /**
   * What is wrong with a document first, and where; empty where it may be executed. One that is not
   * known yet is parsed and validated.
   */
  public Optional<String> fault(String document) {
    return documents.fault(document);
  }

  /** Whether it writes. */
  public boolean isMutation(Operation operation) {
    OperationDefinition definition = documents.definition(operation);
    return definition != null
        && definition.getOperation() == OperationDefinition.Operation.MUTATION;
  }

  /**
   * {@code query}, {@code mutation} or {@code subscription}; null where it is none of its document.
   */
  public @Nullable String type(Operation operation) {
    OperationDefinition definition = documents.definition(operation);
    return definition == null ? null : definition.getOperation().name().toLowerCase(Locale.ROOT);
  }

  /** The name that its document gives it; null where it has none. */
  public @Nullable String name(Operation operation) {
    OperationDefinition definition = documents.definition(operation);
    return definition == null ? null : definition.getName();
  }
}
