package org.kurultai.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kurultai.Api;

/**
 * A page reads no more columns than its client's fields need. So each field of what is listed is
 * asked for alone here, and must have the same values as among all the others.
 */
@QuarkusTest
class FieldsAloneTest {

  @Inject GraphQLSchema schema;

  @TestFactory
  List<DynamicTest> a_field_alone_has_the_values_that_it_has_among_all_others() {
    List<DynamicTest> lists =
        schema.getQueryType().getFieldDefinitions().stream()
            .filter(list -> type(list).getName().endsWith("Connection"))
            .filter(list -> item(list) instanceof GraphQLFieldsContainer)
            .filter(FieldsAloneTest::needsNothing)
            .map(list -> DynamicTest.dynamicTest(list.getName(), () -> verify(list)))
            .toList();
    assertThat(lists).hasSizeGreaterThan(8);
    return lists;
  }

  private void verify(GraphQLFieldDefinition list) {
    GraphQLFieldsContainer item = (GraphQLFieldsContainer) item(list);
    List<GraphQLFieldDefinition> fields =
        item.getFieldDefinitions().stream().filter(FieldsAloneTest::needsNothing).toList();
    String all = fields.stream().map(FieldsAloneTest::selection).collect(Collectors.joining(" "));
    JsonNode together =
        Api.data("{ list: %s(first: 100) { nodes { %s } } }".formatted(list.getName(), all))
            .at("/list/nodes");
    assertThat(together).isNotEmpty();
    for (GraphQLFieldDefinition field : fields) {
      JsonNode alone =
          Api.data(
                  "{ list: %s(first: 100) { edges { node { ...It } } } } fragment It on %s { %s }"
                      .formatted(list.getName(), item.getName(), selection(field)))
              .at("/list/edges");
      for (int i = 0; i < together.size(); i++) {
        assertThat(alone.path(i).path("node").path(field.getName()))
            .as("%s.%s of item %d", item.getName(), field.getName(), i)
            .isEqualTo(together.path(i).path(field.getName()));
      }
    }
  }

  /**
   * The field with all leaves of the objects behind it; of further lists no more than their length.
   */
  private static String selection(GraphQLFieldDefinition field) {
    GraphQLNamedOutputType type = type(field);
    if (type instanceof GraphQLUnionType) {
      return field.getName() + " { __typename }";
    }
    return type instanceof GraphQLFieldsContainer object
        ? field.getName()
            + object.getFieldDefinitions().stream()
                .filter(FieldsAloneTest::needsNothing)
                .filter(leaf -> !(type(leaf) instanceof GraphQLFieldsContainer))
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.joining(" ", " { __typename ", " }"))
        : field.getName();
  }

  private static boolean needsNothing(GraphQLFieldDefinition field) {
    return field.getArguments().stream()
        .noneMatch(it -> GraphQLTypeUtil.isNonNull(it.getType()) && !it.hasSetDefaultValue());
  }

  private static GraphQLNamedOutputType item(GraphQLFieldDefinition list) {
    return type(((GraphQLObjectType) type(list)).getFieldDefinition("nodes"));
  }

  private static GraphQLNamedOutputType type(GraphQLFieldDefinition field) {
    return (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
  }
}
