package org.kurultai.graphql.execution;

import static graphql.schema.FieldCoordinates.coordinates;

import graphql.Directives;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLScalarType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What introspection says where graphql-java would say another thing than the served schema
 * definition, or nothing of use. graphql-java puts directives into each schema that are not acted
 * upon here; and its own scalars, of which there may be no others of the same names, are described
 * as built in.
 */
final class Introspected {

  private static final List<GraphQLDirective> DIRECTIVES =
      List.of(
          Directives.IncludeDirective,
          Directives.SkipDirective,
          Directives.DeprecatedDirective,
          Directives.SpecifiedByDirective,
          Directives.OneOfDirective);

  private static final Map<String, String> SCALARS =
      Map.of(
          "Boolean", "`true` or `false`.",
          "Float", "A number with a fraction, double precision (IEEE 754), such as `0.25`.",
          "ID",
              "What tells an object from all others. It is opaque: pass it on as it came, and read"
                  + " nothing into it.",
          "Int", "A whole number from -2147483648 to 2147483647.",
          "String", "Text in Unicode.");

  private Introspected() {}

  /** Answers for graphql-java where it asks the schema itself. */
  static void register(GraphQLCodeRegistry.Builder code) {
    DataFetcher<?> directives = asked -> DIRECTIVES;
    DataFetcher<?> description = asked -> description(asked.getSource());
    code.dataFetcher(coordinates(Introspection.__Schema.getName(), "directives"), directives)
        .dataFetcher(coordinates(Introspection.__Type.getName(), "description"), description);
  }

  /** Lists and what is never null have none. */
  private static @Nullable String description(@Nullable Object type) {
    if (!(type instanceof GraphQLNamedSchemaElement named)) {
      return null;
    }
    return type instanceof GraphQLScalarType
        ? SCALARS.getOrDefault(named.getName(), named.getDescription())
        : named.getDescription();
  }
}
