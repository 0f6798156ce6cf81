package org.kurultai.graphql.execution;

import graphql.AssertException;
import graphql.GraphQLContext;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;

/** Calls the resolver method of a field with its source and arguments, on the event loop. */
final class ResolverFetcher implements PlugableBatchableDataFetcher<Object, Object> {

  private final Supplier<Object> resolver;
  private final Method method;
  private final List<ArgumentReader> arguments;
  private final FieldTimer timer;

  ResolverFetcher(
      Supplier<Object> resolver, Method method, List<ArgumentReader> arguments, FieldTimer timer) {
    this.timer = timer;
    this.resolver = resolver;
    this.method = method;
    this.arguments = arguments;
    // Else each call would look anew whether it may.
    method.setAccessible(true);
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    return call(environment.getGraphQlContext(), environment.getSource(), given(environment));
  }

  /**
   * The value of the field for a source: at hand, or to come as a CompletionStage.
   *
   * @param given the field's arguments
   */
  @Nullable Object call(
      GraphQLContext execution, @Nullable Object source, Map<String, Object> given)
      throws Exception {
    if (Request.enter(execution).isCancelled()) {
      return new CompletableFuture<>();
    }
    try {
      return atHand(method.invoke(resolver.get(), values(source, given)));
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw thrown;
    }
  }

  /** What has come already: graphql-java has nothing to wait for then. */
  private @Nullable Object atHand(@Nullable Object result) {
    if (!(result instanceof CompletableFuture<?> promise)) {
      return result;
    }
    if (promise.isDone() && !promise.isCompletedExceptionally()) {
      return promise.join();
    }
    return timer.timed(promise);
  }

  private @Nullable Object[] values(@Nullable Object source, Map<String, Object> given) {
    @Nullable Object[] values = new @Nullable Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments.get(i).read(source, given);
    }
    return values;
  }

  /** Whether a variable is null where it must not be shows when the arguments are read. */
  private static Map<String, Object> given(DataFetchingEnvironment environment) {
    try {
      return environment.getArguments();
    } catch (AssertException | NonNullableValueCoercedAsNullException unread) {
      throw NullVariables.among(environment.getVariables(), unread);
    }
  }

  /** Never called: no resolver takes a list of sources, since {@link Batches} does the batching. */
  @Override
  public CompletionStage<List<Object>> load(List<Object> keys, BatchLoaderEnvironment environment) {
    throw new IllegalStateException(method + " must not take a list of sources");
  }
}
