package org.kurultai.graphql.execution;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.schema.idl.DirectiveInfo;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.scalar.Scalars;

/**
 * Says what SmallRye's annotations cannot, once, while the schema is built: the scalars' own
 * coercions, that an order's direction has a default and still is never null, which directives
 * there are, and descriptions without additions. SmallRye finds it as a service.
 */
public final class SchemaAdjustments implements EventingService {

  private static final String QUERY =
      "What can be asked: single objects by their code, slug or id, and lists of them.";
  private static final String FORMAT = " (ISO-8601)";

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
    return GraphQLSchema.newSchema(adjusted)
        .clearDirectives()
        .additionalDirectives(specified(adjusted))
        .codeRegistry(resolvingWithin(adjusted));
  }

  /**
   * SmallRye adds directives that nothing here applies, and the transformation a second copy of
   * those that its scalars occur in.
   */
  private static Set<GraphQLDirective> specified(GraphQLSchema schema) {
    return schema.getDirectivesByName().values().stream()
        .filter(DirectiveInfo::isGraphqlSpecifiedDirective)
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
    public TraversalControl visitGraphQLObjectType(
        GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
      return type.getName().equals("Query")
          ? changeNode(context, type.transform(edit -> edit.description(QUERY)))
          : TraversalControl.CONTINUE;
    }

    @Override
    public TraversalControl visitGraphQLArgument(
        GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
      return changeNode(context, argument.transform(edit -> edit.description(asWritten(argument))));
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
        GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
      return changeNode(context, field.transform(edit -> edit.description(asWritten(field))));
    }

    @Override
    public TraversalControl visitGraphQLInputObjectField(
        GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
      GraphQLInputType type =
          field.getName().equals("direction")
              ? GraphQLNonNull.nonNull(field.getType())
              : field.getType();
      return changeNode(
          context, field.transform(edit -> edit.description(asWritten(field)).type(type)));
    }

    /** SmallRye adds the format of a day to what is said of it; the scalar says it already. */
    private static @Nullable String asWritten(GraphQLNamedSchemaElement element) {
      String description = element.getDescription();
      return description != null && description.endsWith(FORMAT)
          ? description.substring(0, description.length() - FORMAT.length())
          : description;
    }
  }
}
