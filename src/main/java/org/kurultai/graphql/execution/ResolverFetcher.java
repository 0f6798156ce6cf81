package org.kurultai.graphql.execution;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;

/** Calls the resolver method of a field with its source and arguments, on the event loop. */
final class ResolverFetcher implements PlugableBatchableDataFetcher<Object, Object> {

  private final Supplier<Object> resolver;
  private final Method method;
  private final List<ArgumentReader> arguments;

  ResolverFetcher(Supplier<Object> resolver, Method method, List<ArgumentReader> arguments) {
    this.resolver = resolver;
    this.method = method;
    this.arguments = arguments;
  }

  @Override
  public Object get(DataFetchingEnvironment environment) throws Exception {
    Request.enter(environment.getGraphQlContext());
    @Nullable Object[] values = new @Nullable Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments.get(i).read(environment);
    }
    try {
      return method.invoke(resolver.get(), values);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw thrown;
    }
  }

  /** Never called: no resolver takes a list of sources, since {@link Batches} does the batching. */
  @Override
  public CompletionStage<List<Object>> load(List<Object> keys, BatchLoaderEnvironment environment) {
    throw new IllegalStateException(method + " must not take a list of sources");
  }
}
