package org.kurultai.graphql.limit;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.limit.FieldPlan.Condition;

/**
 * The fields of selection sets that return objects. Those that share a response key are one field,
 * as when they are executed.
 */
final class MergedFields {

  /**
   * Fields that become one.
   *
   * @param types the names of the object types that it is asked of
   * @param key the response key
   */
  record Group(Set<String> types, String key) {}

  /** One of the fields, with all the conditions on which it runs. */
  record Occurrence(Field field, GraphQLFieldDefinition definition, List<Condition> conditions) {}

  /** Where a selection set stands. */
  private record Place(GraphQLType type, Set<String> objects, List<Condition> conditions) {}

  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments;
  private final Map<String, Map<Occurrence, Set<String>>> typesByKey = new LinkedHashMap<>();

  MergedFields(GraphQLSchema schema, Map<String, FragmentDefinition> fragments) {
    this.schema = schema;
    this.fragments = fragments;
  }

  /**
   * The fields that run as one: on each type those that share a key, whether they are asked of it
   * or of an interface of it. So what is asked of both is planned for each type; where interfaces
   * of many types led to one another, that would multiply, but here only a forum leads to forums,
   * and these are of two types.
   */
  Map<Group, List<Occurrence>> groups() {
    Map<Group, List<Occurrence>> groups = new LinkedHashMap<>();
    typesByKey.forEach(
        (key, typesOf) ->
            typesTogether(typesOf)
                .forEach((together, types) -> groups.put(new Group(types, key), together)));
    return groups;
  }

  /** The types on which the same fields run, by these. */
  private static Map<List<Occurrence>, Set<String>> typesTogether(
      Map<Occurrence, Set<String>> typesOf) {
    Map<String, List<Occurrence>> byType = new LinkedHashMap<>();
    typesOf.forEach(
        (occurrence, types) ->
            types.forEach(
                type -> byType.computeIfAbsent(type, first -> new ArrayList<>()).add(occurrence)));
    Map<List<Occurrence>, Set<String>> together = new LinkedHashMap<>();
    byType.forEach(
        (type, occurrences) ->
            together.computeIfAbsent(occurrences, first -> new HashSet<>()).add(type));
    return together;
  }

  /** The names of the object types that a value of this type may have. */
  Set<String> objectsOf(GraphQLType type) {
    Stream<? extends GraphQLNamedSchemaElement> objects;
    if (type instanceof GraphQLInterfaceType shared) {
      objects = schema.getImplementations(shared).stream();
    } else if (type instanceof GraphQLUnionType union) {
      objects = union.getTypes().stream();
    } else {
      objects = Stream.of((GraphQLNamedSchemaElement) type);
    }
    return objects.map(GraphQLNamedSchemaElement::getName).collect(Collectors.toSet());
  }

  /**
   * Adds the fields of a selection set that is made on a type, on certain conditions.
   *
   * @param objects the names of the object types that the value may have
   */
  void add(SelectionSet set, GraphQLType type, Set<String> objects, List<Condition> conditions) {
    add(set, new Place(type, objects, conditions));
  }

  private void add(SelectionSet set, Place place) {
    for (Selection<?> selection : set.getSelections()) {
      List<Condition> conditions = conditions((DirectivesContainer<?>) selection, place);
      if (conditions == null) {
        continue;
      }
      if (selection instanceof Field field) {
        add(field, place, conditions);
      } else if (selection instanceof InlineFragment inline) {
        addFragment(inline.getTypeCondition(), inline.getSelectionSet(), place, conditions);
      } else if (selection instanceof FragmentSpread spread) {
        FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
        addFragment(fragment.getTypeCondition(), fragment.getSelectionSet(), place, conditions);
      }
    }
  }

  private void add(Field field, Place place, List<Condition> conditions) {
    GraphQLFieldDefinition definition =
        place.type() instanceof GraphQLFieldsContainer container
            ? container.getFieldDefinition(field.getName())
            : null;
    if (definition != null
        && GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType) {
      typesByKey
          .computeIfAbsent(field.getResultKey(), first -> new LinkedHashMap<>())
          .merge(
              new Occurrence(field, definition, conditions), place.objects(), MergedFields::union);
    }
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
  }

  private void addFragment(
      @Nullable TypeName on, SelectionSet set, Place around, List<Condition> conditions) {
    if (on == null) {
      add(set, new Place(around.type(), around.objects(), conditions));
      return;
    }
    GraphQLType type = Objects.requireNonNull(schema.getType(on.getName()));
    Set<String> objects =
        objectsOf(type).stream().filter(around.objects()::contains).collect(Collectors.toSet());
    if (!objects.isEmpty()) {
      add(set, new Place(type, objects, conditions));
    }
  }

  /** The conditions on which a selection runs; null where it never does. */
  private static @Nullable List<Condition> conditions(DirectivesContainer<?> of, Place place) {
    List<Condition> conditions = place.conditions();
    for (Directive directive : of.getDirectives()) {
      boolean skip = directive.getName().equals("skip");
      if (!skip && !directive.getName().equals("include")) {
        continue;
      }
      Value<?> when = directive.getArgument("if").getValue();
      if (when instanceof BooleanValue constant && constant.isValue() == skip) {
        return null;
      }
      if (when instanceof VariableReference variable) {
        conditions = new ArrayList<>(conditions);
        conditions.add(new Condition(variable.getName(), !skip));
      }
    }
    return conditions;
  }
}
