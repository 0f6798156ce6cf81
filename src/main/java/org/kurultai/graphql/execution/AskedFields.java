package org.kurultai.graphql.execution;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names of the fields that an operation asks for, skipped or not, of whatever type. */
final class AskedFields {

  private final Map<String, FragmentDefinition> fragments;
  private final Set<String> names = new HashSet<>();

  private AskedFields(Map<String, FragmentDefinition> fragments) {
    this.fragments = fragments;
  }

  /** The names below the operation's own fields: its own are those of no record. */
  static Set<String> of(OperationDefinition operation, Map<String, FragmentDefinition> fragments) {
    AskedFields asked = new AskedFields(fragments);
    for (Selection<?> selection : operation.getSelectionSet().getSelections()) {
      asked.collect(asked.below(selection));
    }
    return asked.names;
  }

  private void collect(@Nullable SelectionSet selections) {
    if (selections != null) {
      for (Selection<?> selection : selections.getSelections()) {
        if (selection instanceof Field field) {
          names.add(field.getName());
        }
        collect(below(selection));
      }
    }
  }

  private @Nullable SelectionSet below(Selection<?> selection) {
    if (selection instanceof Field field) {
      return field.getSelectionSet();
    }
    if (selection instanceof InlineFragment fragment) {
      return fragment.getSelectionSet();
    }
    FragmentDefinition fragment = fragments.get(((FragmentSpread) selection).getName());
    return fragment == null ? null : fragment.getSelectionSet();
  }
}
