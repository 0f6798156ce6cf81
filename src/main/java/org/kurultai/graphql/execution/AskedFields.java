package org.kurultai.graphql.execution;

import graphql.language.Document;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an operation asks for by their names, skipped or not, of whatever type, and what
 * is derived from them. It is kept with its document.
 */
public final class AskedFields {

  private final Map<String, FragmentDefinition> fragments;
  private final Set<String> names = new HashSet<>();
  private final ConcurrentMap<Object, Object> derived = new ConcurrentHashMap<>();

  private AskedFields(Map<String, FragmentDefinition> fragments) {
    this.fragments = fragments;
  }

  /** Those below the operation's own fields: its own are those of no record. */
  public static AskedFields of(OperationDefinition operation, Document document) {
    AskedFields asked =
        new AskedFields(
            document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment)));
    for (Selection<?> selection : operation.getSelectionSet().getSelections()) {
      asked.collect(asked.below(selection));
    }
    return asked;
  }

  /** Whether a field of this name is among them. */
  public boolean contain(String name) {
    return names.contains(name);
  }

  /**
   * What follows from them: worked out when it is first asked for.
   *
   * @param owner whose it is; one object derives one thing
   */
  @SuppressWarnings("unchecked") // what an owner gets is what it put there
  public <T> T derive(Object owner, Supplier<T> first) {
    return (T) derived.computeIfAbsent(owner, any -> first.get());
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
