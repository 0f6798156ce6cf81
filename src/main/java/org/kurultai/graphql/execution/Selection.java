package org.kurultai.graphql.execution;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.limit.Effort;

/**
 * What one execution asks of the objects of one type: leaves, whose values are at hand, and
 * branches, which graphql-java follows.
 */
final class Selection {

  private final ExecutionContext execution;
  private final MergedSelectionSet fields;
  private final Effort effort;
  private final boolean introspects;

  /** In the order of the fields; null for a branch. */
  private final List<@Nullable Leaf> leaves = new ArrayList<>();

  private MergedSelectionSet branches;

  Selection(MergedSelectionSet fields, GraphQLObjectType type, ExecutionContext execution) {
    this.execution = execution;
    this.fields = fields;
    this.effort = execution.getGraphQLContext().get(Effort.class);
    this.introspects = Introspection.isIntrospectionTypes(type);
    fields.getSubFields().values().forEach(field -> leaves.add(leaf(field, type, execution)));
    this.branches = findBranches();
  }

  private static @Nullable Leaf leaf(
      MergedField field, GraphQLObjectType type, ExecutionContext execution) {
    try {
      return Leaf.of(field, type, execution);
    } catch (RuntimeException wrongArguments) {
      return null;
    }
  }

  MergedSelectionSet fields() {
    return fields;
  }

  /** Counts objects of the answer. False says that nothing more of it is wanted. */
  boolean came(int objects) {
    return introspects || effort.came(objects);
  }

  MergedSelectionSet branches() {
    return branches;
  }

  boolean hasLeavesOnly() {
    return branches.isEmpty();
  }

  /**
   * An object of the response, null for each of its branches. There is none where a leaf fails or
   * lacks a value that it must have: the whole object is for graphql-java then.
   */
  @Nullable ResponseObject leavesOf(Object source) {
    try {
      ResponseObject object = new ResponseObject(fields.getKeys());
      for (int i = 0; i < leaves.size(); i++) {
        Leaf leaf = leaves.get(i);
        Object value = leaf == null ? null : leaf.value(source, execution);
        if (value instanceof CompletionStage) {
          makeBranch(i);
          value = null;
        } else if (value == null && leaf != null && !leaf.nullable()) {
          return null;
        }
        object.set(i, value);
      }
      return object;
    } catch (Exception failed) {
      return null;
    }
  }

  /** The objects of a list, unless one of them is not made of leaves alone. */
  @Nullable List<ResponseObject> leavesOfAll(Iterable<?> sources) {
    List<ResponseObject> objects =
        new ArrayList<>(sources instanceof Collection<?> all ? all.size() : 0);
    for (Object source : sources) {
      ResponseObject object = source == null ? null : leavesOf(source);
      if (object == null || !hasLeavesOnly()) {
        return null;
      }
      objects.add(object);
    }
    return objects;
  }

  /** What is still to come for one object will be so for the next. */
  private void makeBranch(int leaf) {
    leaves.set(leaf, null);
    branches = findBranches();
  }

  private MergedSelectionSet findBranches() {
    Map<String, MergedField> found = new LinkedHashMap<>();
    for (int i = 0; i < leaves.size(); i++) {
      if (leaves.get(i) == null) {
        found.put(fields.getKeys().get(i), fields.getSubFieldsList().get(i));
      }
    }
    return MergedSelectionSet.newMergedSelectionSet().subFields(found).build();
  }
}
