package org.kurultai.graphql.execution;

import graphql.Directives;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.scalar.Scalars;

/**
 * What differs from the schema that SmallRye makes of the annotations: the scalars have their own
 * coercions; an order's direction and the cut of an agenda have a default and still are never null;
 * what is annotated as deprecated is so to introspection too; descriptions are as they were
 * written.
 */
final class Adjustment extends GraphQLTypeVisitorStub {

  private static final String QUERY =
      "What can be asked: single objects by their code, slug or id, and lists of them.";

  /** SmallRye adds the format of a day to what is said of it; the scalar says it already. */
  private static final String FORMAT = " (ISO-8601)";

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
  public TraversalControl visitGraphQLFieldDefinition(
      GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
    return changeNode(
        context,
        field.transform(edit -> edit.description(asWritten(field)).deprecate(deprecation(field))));
  }

  @Override
  public TraversalControl visitGraphQLArgument(
      GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
    GraphQLInputType type =
        argument.getName().equals("by") && argument.hasSetDefaultValue()
            ? GraphQLNonNull.nonNull(argument.getType())
            : argument.getType();
    return changeNode(
        context,
        argument.transform(
            edit ->
                edit.type(type).description(asWritten(argument)).deprecate(deprecation(argument))));
  }

  @Override
  public TraversalControl visitGraphQLInputObjectField(
      GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
    GraphQLInputType type =
        field.getName().equals("direction")
            ? GraphQLNonNull.nonNull(field.getType())
            : field.getType();
    return changeNode(
        context,
        field.transform(
            edit -> edit.type(type).description(asWritten(field)).deprecate(deprecation(field))));
  }

  @Override
  public TraversalControl visitGraphQLEnumValueDefinition(
      GraphQLEnumValueDefinition value, TraverserContext<GraphQLSchemaElement> context) {
    return changeNode(context, value.transform(edit -> edit.deprecationReason(deprecation(value))));
  }

  private static @Nullable String asWritten(GraphQLDirectiveContainer element) {
    String description = element.getDescription();
    return description != null && description.endsWith(FORMAT)
        ? description.substring(0, description.length() - FORMAT.length())
        : description;
  }

  /** The reason that stands in the directive, which graphql-java does not look at. */
  private static @Nullable String deprecation(GraphQLDirectiveContainer element) {
    GraphQLDirective directive = element.getDirective(Directives.DeprecatedDirective.getName());
    return directive == null
        ? null
        : GraphQLArgument.getArgumentValue(directive.getArgument("reason"));
  }
}
