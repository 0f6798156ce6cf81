package org.kurultai.contract;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a served schema with one that was promised, and collects what breaks a client of the
 * promised one. What is only added breaks none.
 *
 * <p>Our own, since graphql-java's {@code SchemaDiff} overlooks the interfaces of interfaces, the
 * defaults of input fields and types that only an interface leads to, and takes a new argument that
 * has a default for one that must be given.
 */
final class Comparison {

  private final TypeDefinitionRegistry promised;
  private final TypeDefinitionRegistry served;
  private final Set<String> later;
  private final List<String> breaks = new ArrayList<>();

  /**
   * @param later fields that are promised, as {@code Type.field}, but not to be served yet
   */
  Comparison(TypeDefinitionRegistry promised, TypeDefinitionRegistry served, Set<String> later) {
    this.promised = promised;
    this.served = served;
    this.later = later;
  }

  List<String> breaks() {
    for (String name : new Reach(promised, later).names()) {
      TypeDefinition<?> before = promised.getType(name).orElseThrow();
      TypeDefinition<?> now = served.getType(name).orElse(null);
      if (now == null) {
        breaks.add(name + " is gone");
      } else if (now.getClass() != before.getClass()) {
        breaks.add(name + " is of another kind");
      } else {
        compare(name, before, now);
      }
    }
    return breaks;
  }

  private void compare(String name, TypeDefinition<?> before, TypeDefinition<?> now) {
    if (before instanceof ImplementingTypeDefinition<?> type) {
      ImplementingTypeDefinition<?> other = (ImplementingTypeDefinition<?>) now;
      lost(type.getImplements(), other.getImplements())
          .forEach(it -> breaks.add(name + " no longer implements " + it));
      fields(name, type, other);
    } else if (before instanceof InputObjectTypeDefinition input) {
      values(
          name,
          input.getInputValueDefinitions(),
          ((InputObjectTypeDefinition) now).getInputValueDefinitions());
    } else if (before instanceof EnumTypeDefinition constants) {
      Set<String> there = byName(((EnumTypeDefinition) now).getEnumValueDefinitions()).keySet();
      constants.getEnumValueDefinitions().stream()
          .map(EnumValueDefinition::getName)
          .filter(constant -> !there.contains(constant))
          .forEach(constant -> breaks.add(name + '.' + constant + " is gone"));
    } else if (before instanceof UnionTypeDefinition union) {
      lost(union.getMemberTypes(), ((UnionTypeDefinition) now).getMemberTypes())
          .forEach(it -> breaks.add(name + " no longer includes " + it));
    }
  }

  private void fields(
      String name, ImplementingTypeDefinition<?> before, ImplementingTypeDefinition<?> now) {
    Map<String, FieldDefinition> there = byName(now.getFieldDefinitions());
    for (FieldDefinition field : before.getFieldDefinitions()) {
      String path = name + '.' + field.getName();
      FieldDefinition other = there.get(field.getName());
      if (later.contains(path)) {
        if (other != null) {
          breaks.add(path + " is served: strike it from the list of what comes later");
        }
      } else if (other == null) {
        breaks.add(path + " is gone");
      } else {
        if (!isAsNarrow(field.getType(), other.getType())) {
          breaks.add(path + " is " + print(other.getType()) + ", not " + print(field.getType()));
        }
        values(path, field.getInputValueDefinitions(), other.getInputValueDefinitions());
      }
    }
  }

  /** Arguments or input fields: all that were there, and no more that a client must give. */
  private void values(
      String path, List<InputValueDefinition> before, List<InputValueDefinition> now) {
    Map<String, InputValueDefinition> there = byName(now);
    for (InputValueDefinition value : before) {
      String place = path + '(' + value.getName() + ')';
      InputValueDefinition other = there.remove(value.getName());
      if (other == null) {
        breaks.add(place + " is gone");
      } else if (!isAsNarrow(other.getType(), value.getType()) || !sameDefault(value, other)) {
        breaks.add(place + " is " + print(other) + ", not " + print(value));
      }
    }
    there.values().stream()
        .filter(extra -> extra.getType() instanceof NonNullType && extra.getDefaultValue() == null)
        .forEach(extra -> breaks.add(path + '(' + extra.getName() + ") must be given"));
  }

  /**
   * Whether each value of the second type is one of the first. So must the result of a field be of
   * its earlier type, and the earlier type of an argument of its new one.
   */
  private static boolean isAsNarrow(Type<?> wide, Type<?> narrow) {
    if (wide instanceof NonNullType some) {
      return narrow instanceof NonNullType other && isAsNarrow(some.getType(), other.getType());
    }
    if (narrow instanceof NonNullType some) {
      return isAsNarrow(wide, some.getType());
    }
    if (wide instanceof ListType some) {
      return narrow instanceof ListType other && isAsNarrow(some.getType(), other.getType());
    }
    return wide.isEqualTo(narrow) && wide.getClass() == narrow.getClass();
  }

  private static boolean sameDefault(InputValueDefinition before, InputValueDefinition now) {
    return print(before.getDefaultValue()).equals(print(now.getDefaultValue()));
  }

  @SuppressWarnings("rawtypes")
  private static List<String> lost(List<Type> before, List<Type> now) {
    Set<String> there = now.stream().map(Comparison::print).collect(Collectors.toSet());
    return before.stream().map(Comparison::print).filter(it -> !there.contains(it)).toList();
  }

  private static String print(InputValueDefinition value) {
    return print(value.getType())
        + (value.getDefaultValue() == null ? "" : " = " + print(value.getDefaultValue()));
  }

  private static String print(@Nullable Node<?> node) {
    return node == null ? "" : AstPrinter.printAstCompact(node);
  }

  private static <T extends NamedNode<?>> Map<String, T> byName(List<T> items) {
    return items.stream().collect(Collectors.toMap(NamedNode::getName, Function.identity()));
  }
}
