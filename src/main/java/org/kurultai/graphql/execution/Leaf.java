package org.kurultai.graphql.execution;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A field of a scalar or an enum, as one execution asks for it.
 *
 * @param reader reads its value
 * @param serializer turns the value into what the response shows
 * @param nullable whether the value may be missing
 */
record Leaf(Reader reader, Serializer serializer, boolean nullable) {

  @FunctionalInterface
  interface Reader {
    @Nullable Object read(Object source) throws Exception;
  }

  @FunctionalInterface
  interface Serializer {
    @Nullable Object serialize(Object value, GraphQLContext context, Locale locale);
  }

  /** The leaf that a field is; null where it is none, or is left to graphql-java. */
  static @Nullable Leaf of(MergedField field, GraphQLObjectType owner, ExecutionContext execution) {
    if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
      return new Leaf(source -> owner.getName(), (name, context, locale) -> name, false);
    }
    GraphQLSchema schema = execution.getGraphQLSchema();
    GraphQLFieldDefinition definition =
        Introspection.getFieldDefinition(schema, owner, field.getName());
    Serializer serializer = serializer(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
    Reader reader =
        reader(
            schema.getCodeRegistry().getDataFetcher(owner, definition),
            definition,
            field,
            execution);
    return serializer == null || reader == null
        ? null
        : new Leaf(reader, serializer, GraphQLTypeUtil.isNullable(definition.getType()));
  }

  private static @Nullable Serializer serializer(GraphQLType type) {
    if (type instanceof GraphQLScalarType scalar) {
      return scalar.getCoercing()::serialize;
    }
    return type instanceof GraphQLEnumType constants ? constants::serialize : null;
  }

  private static @Nullable Reader reader(
      DataFetcher<?> fetcher,
      GraphQLFieldDefinition definition,
      MergedField field,
      ExecutionContext execution) {
    if (fetcher instanceof FieldFetcher accessor) {
      return accessor;
    }
    if (!(fetcher instanceof ResolverFetcher resolver)) {
      return null;
    }
    GraphQLContext context = execution.getGraphQLContext();
    Map<String, Object> arguments =
        ValuesResolver.getArgumentValues(
            execution.getGraphQLSchema().getCodeRegistry(),
            definition.getArguments(),
            field.getArguments(),
            execution.getCoercedVariables(),
            context,
            execution.getLocale());
    return source -> resolver.call(context, source, arguments);
  }

  /**
   * The value for the response; null where it is missing, whether it may be or not; a
   * CompletionStage where it is still to come.
   */
  @Nullable Object value(Object source, ExecutionContext execution) throws Exception {
    Object value = reader.read(source);
    return value == null || value instanceof CompletionStage
        ? value
        : serializer.serialize(value, execution.getGraphQLContext(), execution.getLocale());
  }
}
