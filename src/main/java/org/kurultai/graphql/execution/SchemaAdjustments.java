package org.kurultai.graphql.execution;

import static graphql.schema.visibility.DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY;

import graphql.Directives;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.schema.idl.DirectiveInfo;
import io.smallrye.graphql.spi.EventingService;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.limit.ListSize;

/**
 * Says what SmallRye's annotations cannot, once, while the schema is built ({@link Adjustment}),
 * and which directives there are. SmallRye finds it as a service.
 */
public final class SchemaAdjustments implements EventingService {

  /** Not configurable: null means always. */
  @Override
  public @Nullable String getConfigKey() {
    return null;
  }

  @Override
  public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
    return ofThisStart().map(it -> it.beforeSchemaBuild(builder)).orElseGet(() -> adjust(builder));
  }

  /**
   * SmallRye keeps the service that it found at the first start. Once dev mode has reloaded the
   * application, its scalars would make values of classes that no resolver knows any more.
   */
  private Optional<EventingService> ofThisStart() {
    return ServiceLoader.load(EventingService.class).stream()
        .filter(found -> found.type() != getClass())
        .filter(found -> found.type().getName().equals(getClass().getName()))
        .map(ServiceLoader.Provider::get)
        .findFirst();
  }

  private static GraphQLSchema.Builder adjust(GraphQLSchema.Builder builder) {
    // graphql-java takes this directive unless it is told otherwise: null would come where the
    // schema says that it never does.
    Directives.setExperimentalDisableErrorPropagationEnabled(false);
    GraphQLSchema adjusted = SchemaTransformer.transformSchema(builder.build(), new Adjustment());
    return GraphQLSchema.newSchema(adjusted)
        .clearDirectives()
        .additionalDirectives(applied(adjusted))
        .codeRegistry(resolvingWithin(adjusted));
  }

  /**
   * SmallRye adds directives that nothing here applies, and the transformation a second copy of
   * those that its scalars occur in.
   */
  private static Set<GraphQLDirective> applied(GraphQLSchema schema) {
    return schema.getDirectivesByName().values().stream()
        .filter(
            directive ->
                DirectiveInfo.isGraphqlSpecifiedDirective(directive)
                    || directive.getName().equals(ListSize.NAME))
        .collect(Collectors.toSet());
  }

  /**
   * SmallRye's resolvers of interfaces and unions answer with object types of the schema before its
   * adjustment; fragments match by identity, so they would match none of the types that are served.
   */
  private static GraphQLCodeRegistry resolvingWithin(GraphQLSchema schema) {
    GraphQLCodeRegistry registry = schema.getCodeRegistry();
    return registry.transform(
        edit -> {
          // SmallRye takes Quarkus's "default" for a pattern of fields to hide, and would match it
          // against the name of every field of every object.
          edit.fieldVisibility(DEFAULT_FIELD_VISIBILITY);
          Introspected.register(edit);
          for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLInterfaceType shared) {
              edit.typeResolver(shared, byName(registry.getTypeResolver(shared)));
            } else if (type instanceof GraphQLUnionType union) {
              edit.typeResolver(union, byName(registry.getTypeResolver(union)));
            }
          }
        });
  }

  private static TypeResolver byName(TypeResolver stock) {
    return value -> value.getSchema().getObjectType(stock.getType(value).getName());
  }
}
