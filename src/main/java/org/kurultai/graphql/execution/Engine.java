package org.kurultai.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.limit.Costs;
import org.kurultai.graphql.limit.DocumentReader;
import org.kurultai.graphql.limit.Limits;

/** Executes operations over the schema that SmallRye built. */
@ApplicationScoped
public class Engine {

  private final Documents documents;
  private final GraphQL graphQl;

  Engine(GraphQLSchema schema, Limits limits) {
    this.documents = new Documents(schema, new DocumentReader(limits));
    this.graphQl =
        GraphQL.newGraphQL(schema)
            .preparsedDocumentProvider(documents)
            .instrumentation(new CostCheck(new Costs(limits)))
            .queryExecutionStrategy(new LeanExecution(new FieldErrors()))
            .defaultDataFetcherExceptionHandler(new FieldErrors())
            .build();
  }

  /** Executes an operation on the event loop that this is called on; it never blocks. */
  public CompletableFuture<ExecutionResult> execute(Operation operation, Request request) {
    return graphQl.executeAsync(
        ExecutionInput.newExecutionInput(operation.document())
            .operationName(operation.name())
            .variables(operation.variables())
            .graphQLContext(Map.of(Request.class, request, Operation.class, operation))
            .build());
  }

  /** Whether it writes. */
  public boolean isMutation(Operation operation) {
    OperationDefinition definition = documents.definition(operation);
    return definition != null
        && definition.getOperation() == OperationDefinition.Operation.MUTATION;
  }

  /** The name that its document gives it; null where it has none. */
  public @Nullable String name(Operation operation) {
    OperationDefinition definition = documents.definition(operation);
    return definition == null ? null : definition.getName();
  }
}
