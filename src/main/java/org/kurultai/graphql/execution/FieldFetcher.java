package org.kurultai.graphql.execution;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field by the accessor of the object behind it. Being light, it spares graphql-java the
 * environment that a leaf never looks at.
 */
final class FieldFetcher
    implements PlugableDataFetcher<Object>, LightDataFetcher<Object>, Leaf.Reader {

  private final Method accessor;

  FieldFetcher(Method accessor) {
    this.accessor = accessor;
    // Else each call would look anew whether it may.
    accessor.setAccessible(true);
  }

  @Override
  public @Nullable Object get(
      GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
      throws Exception {
    return read(source);
  }

  @Override
  public @Nullable Object read(Object source) throws Exception {
    Object value = accessor.invoke(source);
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    return get(
        environment.getFieldDefinition(),
        Objects.requireNonNull(environment.getSource()),
        () -> environment);
  }
}
