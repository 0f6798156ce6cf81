package org.kurultai.graphql.http;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.schema.SchemaTraverser;
import graphql.schema.idl.DirectiveInfo;
import graphql.schema.idl.SchemaPrinter;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Prints schemas in GraphQL's schema definition language: with descriptions, by kind and name. */
final class Sdl {

  private Sdl() {}

  /** All that a client can reach. */
  static String print(GraphQLSchema schema) {
    return print(schema, element -> true);
  }

  /** The same without what is deprecated, and without types that nothing else leads to. */
  static String printWithoutDeprecated(GraphQLSchema schema) {
    return print(
        SchemaTransformer.transformSchema(schema, new CurrentValues()),
        element -> !isDeprecated(element));
  }

  private static String print(GraphQLSchema schema, Predicate<GraphQLSchemaElement> kept) {
    Set<GraphQLSchemaElement> reached = reached(schema, kept);
    return new SchemaPrinter(
                SchemaPrinter.Options.defaultOptions()
                    .includeDirectiveDefinitions(false)
                    .includeDirectives(DirectiveInfo::isGraphqlSpecifiedDirective)
                    .includeSchemaElement(
                        element ->
                            kept.test(element)
                                && (!(element instanceof GraphQLNamedType)
                                    || reached.contains(element))))
            .print(schema)
            .stripTrailing()
        + '\n';
  }

  private static Set<GraphQLSchemaElement> reached(
      GraphQLSchema schema, Predicate<GraphQLSchemaElement> kept) {
    Set<GraphQLSchemaElement> reached = new HashSet<>();
    new SchemaTraverser(element -> next(element, schema).stream().filter(kept).toList())
        .depthFirst(
            new GraphQLTypeVisitorStub() {
              @Override
              protected TraversalControl visitGraphQLType(
                  GraphQLSchemaElement element, TraverserContext<GraphQLSchemaElement> context) {
                reached.add(element);
                return TraversalControl.CONTINUE;
              }
            },
            schema.getQueryType());
    return reached;
  }

  private static List<GraphQLSchemaElement> next(
      GraphQLSchemaElement element, GraphQLSchema schema) {
    List<GraphQLSchemaElement> next = new ArrayList<>(element.getChildren());
    if (element instanceof GraphQLInterfaceType shared) {
      next.addAll(schema.getImplementations(shared));
    }
    return next;
  }

  private static boolean isDeprecated(GraphQLSchemaElement element) {
    return (element instanceof GraphQLFieldDefinition field && field.isDeprecated())
        || (element instanceof GraphQLArgument argument && argument.isDeprecated())
        || (element instanceof GraphQLInputObjectField field && field.isDeprecated())
        || (element instanceof GraphQLEnumValueDefinition value && value.isDeprecated());
  }

  /** The printer can leave out anything but the values of an enum. */
  private static final class CurrentValues extends GraphQLTypeVisitorStub {

    @Override
    public TraversalControl visitGraphQLEnumType(
        GraphQLEnumType type, TraverserContext<GraphQLSchemaElement> context) {
      List<GraphQLEnumValueDefinition> current =
          type.getValues().stream().filter(value -> !value.isDeprecated()).toList();
      // An enum without values is invalid; one without current values is out of reach anyway.
      return current.isEmpty() || current.size() == type.getValues().size()
          ? TraversalControl.CONTINUE
          : changeNode(context, type.transform(edit -> edit.replaceValues(current)));
    }
  }
}
