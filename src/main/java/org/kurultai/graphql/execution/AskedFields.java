package org.kurultai.graphql.execution;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a document asks for by their names, skipped or not, of whatever type and in
 * whichever of its operations, and what is derived from them. It is kept with the document.
 */
public final class AskedFields {

  private final Set<String> names = new HashSet<>();
  private final ConcurrentMap<Object, Object> derived = new ConcurrentHashMap<>();

  private AskedFields() {}

  /** Those below the operations' own fields: these are those of no record. */
  public static AskedFields of(Document document) {
    AskedFields asked = new AskedFields();
    for (Definition<?> definition : document.getDefinitions()) {
      if (definition instanceof FragmentDefinition fragment) {
        asked.collect(fragment.getSelectionSet());
      } else if (definition instanceof OperationDefinition operation) {
        for (Selection<?> selection : operation.getSelectionSet().getSelections()) {
          asked.collect(below(selection));
        }
      }
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

  private static @Nullable SelectionSet below(Selection<?> selection) {
    if (selection instanceof Field field) {
      return field.getSelectionSet();
    }
    return selection instanceof InlineFragment fragment ? fragment.getSelectionSet() : null;
  }
}
