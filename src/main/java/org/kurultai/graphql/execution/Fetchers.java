package org.kurultai.graphql.execution;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/**
 * Takes the place of SmallRye's fetchers, which build a JSON tree for every leaf and run a batch
 * with the arguments of its first key. SmallRye finds it as a service and asks it while it builds
 * the schema, so all reflection is looked up once, at static initialisation.
 */
@RegisterForReflection
public final class Fetchers implements DataFetcherService {

  /** Before Quarkus's own service, whose priority is 1. */
  @Override
  public Integer getPriority() {
    return 0;
  }

  @Override
  public PlugableDataFetcher<?> getFieldDataFetcher(Field field, Type type, Reference owner) {
    Class<?> source = load(owner.getClassName());
    return new FieldFetcher(accessor(source, field.getMethodName()));
  }

  @Override
  public PlugableBatchableDataFetcher<?, ?> getCompletionStageDataFetcher(
      Operation operation, Type type) {
    return resolver(operation);
  }

  @Override
  public PlugableBatchableDataFetcher<?, ?> getDefaultDataFetcher(Operation operation, Type type) {
    return resolver(operation);
  }

  private static ResolverFetcher resolver(Operation operation) {
    Class<?> api = load(operation.getClassName());
    List<Argument> declared = operation.getArguments();
    Method method = method(api, operation);
    java.lang.reflect.Type[] types = method.getGenericParameterTypes();
    List<ArgumentReader> arguments = new ArrayList<>();
    for (int i = 0; i < declared.size(); i++) {
      arguments.add(
          declared.get(i).isSourceArgument()
              ? ArgumentReader.source()
              : ArgumentReader.argument(declared.get(i).getName(), types[i]));
    }
    return new ResolverFetcher(bean(api), method, arguments, new FieldTimer(name(operation)));
  }

  private static String name(Operation operation) {
    String owner = operation.isSourceField() ? operation.getSourceFieldOn().getName() : "Query";
    return owner + '.' + operation.getName();
  }

  /**
   * The resolver is looked up at its first call: at static initialisation it has no database yet.
   */
  private static Supplier<Object> bean(Class<?> api) {
    return new Supplier<>() {
      private volatile @Nullable Object bean;

      @Override
      public Object get() {
        Object found = bean;
        if (found == null) {
          found = Arc.container().select(api).get();
          bean = found;
        }
        return found;
      }
    };
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException unknown) {
      throw new IllegalStateException(unknown);
    }
  }

  private static Method accessor(Class<?> type, String name) {
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException unknown) {
      throw new IllegalStateException(unknown);
    }
  }

  /**
   * Resolvers of one name differ by their source: a query has none, a person's meetings have one.
   */
  private static Method method(Class<?> api, Operation operation) {
    List<Argument> declared = operation.getArguments();
    return Arrays.stream(api.getMethods())
        .filter(method -> method.getName().equals(operation.getMethodName()))
        .filter(method -> method.getParameterCount() == declared.size() && !method.isBridge())
        .filter(method -> declared.isEmpty() || begins(method.getParameters()[0], declared.get(0)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no resolver for " + operation.getName()));
  }

  private static boolean begins(Parameter parameter, Argument declared) {
    return declared.isSourceArgument()
        ? parameter.getType().getName().equals(declared.getReference().getClassName())
        : !parameter.isAnnotationPresent(Source.class);
  }
}
