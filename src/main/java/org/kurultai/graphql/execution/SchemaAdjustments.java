package org.kurultai.graphql.execution;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;
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
    return GraphQLSchema.newSchema(
        SchemaTransformer.transformSchema(builder.build(), new Adjustment()));
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
