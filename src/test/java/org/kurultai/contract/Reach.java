package org.kurultai.contract;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The types of a schema that clients can get at. */
final class Reach {

  private final TypeDefinitionRegistry schema;
  private final Set<String> without;
  private final Set<String> names = new TreeSet<>();

  /**
   * @param without fields, as {@code Type.field}, that lead nowhere
   */
  Reach(TypeDefinitionRegistry schema, Set<String> without) {
    this.schema = schema;
    this.without = without;
  }

  Set<String> names() {
    visit("Query");
    return names;
  }

  private void visit(String name) {
    TypeDefinition<?> type = schema.getType(name).orElse(null);
    if (ScalarInfo.isGraphqlSpecifiedScalar(name) || type == null || !names.add(name)) {
      return;
    }
    if (type instanceof ImplementingTypeDefinition<?> fields) {
      visit(fields.getImplements());
      fields.getFieldDefinitions().stream()
          .filter(field -> !without.contains(name + '.' + field.getName()))
          .forEach(this::visit);
      implementationsOf(name).forEach(this::visit);
    } else if (type instanceof InputObjectTypeDefinition input) {
      input.getInputValueDefinitions().forEach(this::visit);
    } else if (type instanceof UnionTypeDefinition union) {
      visit(union.getMemberTypes());
    }
  }

  private void visit(FieldDefinition field) {
    visit(name(field.getType()));
    field.getInputValueDefinitions().forEach(this::visit);
  }

  private void visit(InputValueDefinition value) {
    visit(name(value.getType()));
  }

  @SuppressWarnings("rawtypes")
  private void visit(List<Type> types) {
    types.forEach(type -> visit(name(type)));
  }

  private List<String> implementationsOf(String name) {
    return schema.types().values().stream()
        .filter(
            type ->
                type instanceof ImplementingTypeDefinition<?> fields
                    && fields.getImplements().stream().anyMatch(it -> name(it).equals(name)))
        .map(TypeDefinition::getName)
        .toList();
  }

  private static String name(Type<?> type) {
    return TypeInfo.typeInfo(type).getName();
  }
}
