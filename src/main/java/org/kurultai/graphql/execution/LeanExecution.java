package org.kurultai.graphql.execution;

import static graphql.execution.FieldCollectorParameters.newParameters;

import graphql.AssertException;
import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.limit.Effort;

/**
 * Executes as graphql-java does, save for leaves whose values are at hand: for these it spares the
 * bookkeeping by which graphql-java could wait for them, tell of their failures and let
 * instrumentations watch. An object with a leaf that fails is left to graphql-java after all. Once
 * more has come than may ({@link Effort}), nothing more arrives, so nothing more is done for it.
 *
 * <p>The fields of a selection are collected once for all objects of a type, not for each anew.
 */
final class LeanExecution extends AsyncExecutionStrategy {

  LeanExecution(DataFetcherExceptionHandler errors) {
    super(errors);
  }

  /** Beside an introspection graphql-java reads all arguments before any field runs. */
  @Override
  public CompletableFuture<ExecutionResult> execute(
      ExecutionContext execution, ExecutionStrategyParameters root) {
    try {
      return super.execute(execution, root);
    } catch (AssertException | NonNullableValueCoercedAsNullException unread) {
      throw NullVariables.refusal(
          NullVariables.among(execution.getCoercedVariables().toMap(), unread), null);
    }
  }

  /**
   * The selections of one execution: variables shape them by {@code @skip} and {@code @include}.
   */
  private static final class Selections
      extends IdentityHashMap<MergedField, Map<GraphQLObjectType, Selection>> {
    private static final long serialVersionUID = 1L;
  }

  @Override
  protected FieldValueInfo completeValueForList(
      ExecutionContext execution, ExecutionStrategyParameters field, Iterable<Object> sources) {
    if (elementType(field) instanceof GraphQLObjectType type) {
      Selection selection = selection(execution, field.getField(), type);
      List<?> objects = selection.hasLeavesOnly() ? selection.leavesOfAll(sources) : null;
      if (objects != null) {
        return new FieldValueInfo(
            CompleteValueType.LIST,
            selection.came(objects.size()) ? objects : new CompletableFuture<>());
      }
    }
    return super.completeValueForList(execution, field, sources);
  }

  private static GraphQLType elementType(ExecutionStrategyParameters field) {
    GraphQLType list = field.getExecutionStepInfo().getUnwrappedNonNullType();
    return GraphQLTypeUtil.unwrapNonNull(GraphQLTypeUtil.unwrapOne(list));
  }

  @Override
  protected @Nullable Object completeValueForObject(
      ExecutionContext execution,
      ExecutionStrategyParameters field,
      GraphQLObjectType type,
      Object source) {
    Selection selection = selection(execution, field.getField(), type);
    return selection.came(1)
        ? complete(selection, execution, field, type, source)
        : new CompletableFuture<>();
  }

  private @Nullable Object complete(
      Selection selection,
      ExecutionContext execution,
      ExecutionStrategyParameters field,
      GraphQLObjectType type,
      Object source) {
    ResponseObject object = selection.leavesOf(source);
    if (object == null) {
      return execute(selection.fields(), execution, field, type, source);
    }
    if (selection.hasLeavesOnly()) {
      return object;
    }
    Object branches = execute(selection.branches(), execution, field, type, source);
    return branches instanceof CompletableFuture<?> promise
        ? promise.thenApply(values -> join(object, values))
        : join(object, branches);
  }

  private Object execute(
      MergedSelectionSet fields,
      ExecutionContext execution,
      ExecutionStrategyParameters field,
      GraphQLObjectType type,
      Object source) {
    return executeObject(
        execution,
        field.transform(
            object ->
                object
                    .executionStepInfo(
                        field.getExecutionStepInfo().changeTypeWithPreservedNonNull(type))
                    .fields(fields)
                    .source(source)));
  }

  /** The object with its branches; null where one of them is null that must not be. */
  private static @Nullable Object join(ResponseObject object, @Nullable Object branches) {
    if (!(branches instanceof Map<?, ?> values)) {
      return null;
    }
    values.forEach((key, value) -> object.put((String) key, value));
    return object;
  }

  private Selection selection(
      ExecutionContext execution, MergedField field, GraphQLObjectType type) {
    Selections selections =
        execution.getGraphQLContext().computeIfAbsent(Selections.class, first -> new Selections());
    return selections
        .computeIfAbsent(field, first -> new IdentityHashMap<>())
        .computeIfAbsent(
            type, first -> new Selection(collect(execution, field, type), type, execution));
  }

  private MergedSelectionSet collect(
      ExecutionContext execution, MergedField field, GraphQLObjectType type) {
    return fieldCollector.collectFields(
        newParameters()
            .schema(execution.getGraphQLSchema())
            .objectType(type)
            .fragments(execution.getFragmentsByName())
            .variables(execution.getCoercedVariables().toMap())
            .graphQLContext(execution.getGraphQLContext())
            .build(),
        field,
        execution.hasIncrementalSupport());
  }
}
