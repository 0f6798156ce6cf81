package org.kurultai.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.kurultai.graphql.limit.DocumentReader;
import org.kurultai.graphql.limit.Limits;

/** Executes operations over the schema that SmallRye built. */
@ApplicationScoped
public class Engine {

  private final GraphQL graphQl;

  Engine(GraphQLSchema schema, Limits limits) {
    this.graphQl =
        GraphQL.newGraphQL(schema)
            .preparsedDocumentProvider(new Documents(schema, new DocumentReader(limits)))
            .defaultDataFetcherExceptionHandler(new FieldErrors())
            .build();
  }

  /** Executes an operation on the event loop that this is called on; it never blocks. */
  public CompletableFuture<ExecutionResult> execute(Operation operation, Request request) {
    return graphQl.executeAsync(
        ExecutionInput.newExecutionInput(operation.document())
            .operationName(operation.name())
            .variables(operation.variables())
            .graphQLContext(context -> context.put(Request.class, request))
            .build());
  }
}
