package org.kurultai.graphql.execution;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.scalar.Scalars;

/**
 * Says what SmallRye's annotations cannot, once, while the schema is built: the scalars' own
 * coercions, and that an order's direction has a default and still is never null. SmallRye finds it
 * as a service.
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
    GraphQLSchema adjusted = SchemaTransformer.transformSchema(builder.build(), new Adjustment());
    return GraphQLSchema.newSchema(adjusted).codeRegistry(resolvingWithin(adjusted));
  }

  /**
   * SmallRye's resolvers of interfaces and unions answer with object types of the schema before its
   * adjustment; fragments match by identity, so they would match none of the types that are served.
   */
  private static GraphQLCodeRegistry resolvingWithin(GraphQLSchema schema) {
    GraphQLCodeRegistry registry = schema.getCodeRegistry();
    return registry.transform(
        edit -> {
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

  private static final class Adjustment extends GraphQLTypeVisitorStub {

    @Override
    public TraversalControl visitGraphQLScalarType(
        GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
      return changeNode(context, Scalars.inPlaceOf(scalar));
    }

    @Override
    public TraversalControl visitGraphQLInputObjectField(
        GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
      if (!field.getName().equals("direction")) {
        return TraversalControl.CONTINUE;
      }
      return changeNode(
          context, field.transform(edit -> edit.type(GraphQLNonNull.nonNull(field.getType()))));
    }
  }
}
