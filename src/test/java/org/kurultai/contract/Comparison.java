package org.kurultai.contract;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a served schema with the contract, type by type, and collects what differs. */
final class Comparison {

  private final TypeDefinitionRegistry contract;
  private final TypeDefinitionRegistry served;
  private final Set<String> later;
  private final List<String> differences = new ArrayList<>();

  /**
   * @param later fields of the contract, as {@code Type.field}, that are not to be served yet
   */
  Comparison(TypeDefinitionRegistry contract, TypeDefinitionRegistry served, Set<String> later) {
    this.contract = contract;
    this.served = served;
    this.later = later;
  }

  List<String> differences() {
    for (String name : reachable()) {
      TypeDefinition<?> promised = type(contract, name);
      TypeDefinition<?> kept = type(served, name);
      if (promised == null) {
        continue; // a scalar that every schema has
      }
      if (kept == null || kept.getClass() != promised.getClass()) {
        differences.add(name + " is missing");
      } else {
        compare(name, promised, kept);
      }
    }
    return differences;
  }

  private void compare(String name, TypeDefinition<?> promised, TypeDefinition<?> kept) {
    if (promised instanceof ImplementingTypeDefinition<?> type) {
      ImplementingTypeDefinition<?> other = (ImplementingTypeDefinition<?>) kept;
      same(name + " implements", printed(type.getImplements()), printed(other.getImplements()));
      fields(name, type, other);
    } else if (promised instanceof InputObjectTypeDefinition input) {
      values(
          name,
          input.getInputValueDefinitions(),
          ((InputObjectTypeDefinition) kept).getInputValueDefinitions());
    } else if (promised instanceof EnumTypeDefinition constants) {
      same(name, constants(constants), constants((EnumTypeDefinition) kept));
    } else if (promised instanceof UnionTypeDefinition union) {
      same(
          name,
          printed(union.getMemberTypes()),
          printed(((UnionTypeDefinition) kept).getMemberTypes()));
    } else if (!(promised instanceof ScalarTypeDefinition)) {
      differences.add(name + " is of an unknown kind");
    }
  }

  private void fields(
      String name, ImplementingTypeDefinition<?> promised, ImplementingTypeDefinition<?> kept) {
    Map<String, FieldDefinition> there =
        byName(kept.getFieldDefinitions(), FieldDefinition::getName);
    for (FieldDefinition field : promised.getFieldDefinitions()) {
      String path = name + '.' + field.getName();
      FieldDefinition other = there.get(field.getName());
      if (later.contains(path)) {
        if (other != null) {
          differences.add(path + " is served: strike it from the list of what comes later");
        }
      } else if (other == null) {
        differences.add(path + " is missing");
      } else {
        same(path, print(field.getType()), print(other.getType()));
        values(path, field.getInputValueDefinitions(), other.getInputValueDefinitions());
      }
    }
  }

  /** Arguments or input fields: all that is promised, and nothing more that a client must give. */
  private void values(
      String path, List<InputValueDefinition> promised, List<InputValueDefinition> kept) {
    Map<String, InputValueDefinition> there = byName(kept, InputValueDefinition::getName);
    for (InputValueDefinition value : promised) {
      InputValueDefinition other = there.remove(value.getName());
      same(
          path + '(' + value.getName() + ')',
          print(value),
          other == null ? "nothing" : print(other));
    }
    there.forEach(
        (name, extra) -> {
          if (extra.getType() instanceof NonNullType && extra.getDefaultValue() == null) {
            differences.add(path + '(' + name + ") must be given, against the contract");
          }
        });
  }

  private void same(String path, Object promised, Object kept) {
    if (!promised.equals(kept)) {
      differences.add(path + " is " + kept + ", not " + promised);
    }
  }

  private static @Nullable TypeDefinition<?> type(TypeDefinitionRegistry schema, String name) {
    TypeDefinition<?> type = schema.types().get(name);
    return type == null ? schema.scalars().get(name) : type;
  }

  /** The types that clients can get at without the fields that come later. */
  private Set<String> reachable() {
    Set<String> seen = new TreeSet<>();
    visit("Query", seen);
    contract.types().values().stream()
        .filter(type -> type instanceof ImplementingTypeDefinition<?>)
        .filter(type -> implementsSeen((ImplementingTypeDefinition<?>) type, seen))
        .forEach(type -> visit(type.getName(), seen));
    return seen;
  }

  private static boolean implementsSeen(ImplementingTypeDefinition<?> type, Set<String> seen) {
    return printed(type.getImplements()).stream().anyMatch(seen::contains);
  }

  private void visit(String name, Set<String> seen) {
    TypeDefinition<?> type = type(contract, name);
    if (!seen.add(name) || type == null || ScalarInfo.isGraphqlSpecifiedScalar(name)) {
      return;
    }
    if (type instanceof ImplementingTypeDefinition<?> fields) {
      printed(fields.getImplements()).forEach(parent -> visit(parent, seen));
      for (FieldDefinition field : fields.getFieldDefinitions()) {
        if (!later.contains(name + '.' + field.getName())) {
          visit(named(field.getType()), seen);
          field.getInputValueDefinitions().forEach(value -> visit(named(value.getType()), seen));
        }
      }
    } else if (type instanceof InputObjectTypeDefinition input) {
      input.getInputValueDefinitions().forEach(value -> visit(named(value.getType()), seen));
    } else if (type instanceof UnionTypeDefinition union) {
      printed(union.getMemberTypes()).forEach(member -> visit(member, seen));
    }
  }

  private static Set<String> constants(EnumTypeDefinition type) {
    return type.getEnumValueDefinitions().stream()
        .map(EnumValueDefinition::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @SuppressWarnings("rawtypes")
  private static Set<String> printed(List<? extends Node> types) {
    return types.stream().map(Comparison::print).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String print(InputValueDefinition value) {
    return AstPrinter.printAstCompact(
        value.transform(edit -> edit.description(null).directives(List.of())));
  }

  private static String print(Node<?> node) {
    return AstPrinter.printAstCompact(node);
  }

  private static String named(Node<?> type) {
    return print(type).replaceAll("[\\[\\]!]", "");
  }

  private static <T> Map<String, T> byName(List<T> items, Function<T, String> name) {
    return items.stream().collect(Collectors.toMap(name, Function.identity()));
  }
}
