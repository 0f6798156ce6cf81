package org.kurultai.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.UnknownOperationException;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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

  /** Whether it only reads. */
  public boolean isQuery(Operation operation) {
    return kind(operation) == OperationDefinition.Operation.QUERY;
  }

  /** Whether it writes. */
  public boolean isMutation(Operation operation) {
    return kind(operation) == OperationDefinition.Operation.MUTATION;
  }

  /** What cannot be executed at all counts as a query, since it changes nothing. */
  private OperationDefinition.Operation kind(Operation operation) {
    Document document = documents.parsed(operation.document());
    if (document == null) {
      return OperationDefinition.Operation.QUERY;
    }
    try {
      return NodeUtil.getOperation(document, operation.name()).operationDefinition.getOperation();
    } catch (UnknownOperationException none) {
      return OperationDefinition.Operation.QUERY;
    }
  }
}
