package org.kurultai.graphql.limit;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.ErrorCode;

/**
 * Walks the operations of a document as they would run, each fragment wherever it is spread, and
 * stops at the first limit that is crossed. That comes before validation: what nested fragments
 * multiply to is never looked at, by the validation no more than by this walk.
 */
final class DocumentShape {

  private final Limits limits;
  private final Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();
  private final Set<String> reached = new HashSet<>();
  private final Set<String> open = new HashSet<>();
  private final Deque<String> path = new ArrayDeque<>();
  private int openFragments;
  private int selections;
  private int rootFields;
  private int aliases;
  private int directives;

  private DocumentShape(Limits limits, Document document) {
    this.limits = limits;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  /**
   * Passes documents whose operations keep within the limits.
   *
   * @throws LimitExceeded at the first place that does not
   */
  static void check(Document document, Limits limits) {
    DocumentShape shape = new DocumentShape(limits, document);
    document.getDefinitionsOfType(OperationDefinition.class).forEach(shape::operation);
    shape.unspread();
  }

  /** A fragment that no operation spreads is an error, and yet the validation looks into it. */
  private void unspread() {
    for (FragmentDefinition fragment : fragments.values()) {
      if (!reached.contains(fragment.getName())) {
        path.addLast(fragment.getName());
        fragment(fragment);
        path.removeLast();
      }
    }
  }

  private void operation(OperationDefinition operation) {
    rootFields = 0;
    aliases = 0;
    directives = 0;
    directivesOf(operation);
    operation.getVariableDefinitions().forEach((VariableDefinition it) -> directivesOf(it));
    within(operation.getSelectionSet());
  }

  private void within(@Nullable SelectionSet set) {
    if (set == null) {
      return;
    }
    for (Selection<?> selection : set.getSelections()) {
      count(selection);
      if (selection instanceof Field field) {
        field(field);
      } else if (selection instanceof InlineFragment inline) {
        directivesOf(inline);
        fragment(inline, inline.getSelectionSet());
      } else if (selection instanceof FragmentSpread spread) {
        directivesOf(spread);
        Optional.ofNullable(fragments.get(spread.getName())).ifPresent(this::fragment);
      }
    }
  }

  private void fragment(FragmentDefinition fragment) {
    if (!open.add(fragment.getName())) {
      return; // It stands within itself: the validation says so.
    }
    reached.add(fragment.getName());
    directivesOf(fragment);
    fragment(fragment, fragment.getSelectionSet());
    open.remove(fragment.getName());
  }

  private void fragment(Node<?> fragment, SelectionSet set) {
    if (++openFragments > limits.depth()) {
      throw exceeded(
          ErrorCode.DEPTH_LIMIT_EXCEEDED,
          fragment,
          "Fragments stand within one another deeper than " + limits.depth(),
          limits.depth(),
          "let them stand side by side");
    }
    within(set);
    openFragments--;
  }

  private void field(Field field) {
    path.addLast(field.getResultKey());
    if (path.size() == 1) {
      rootField(field);
    }
    if (path.size() > limits.depth()) {
      throw exceeded(
          ErrorCode.DEPTH_LIMIT_EXCEEDED,
          field,
          "Fields nest deeper than " + limits.depth(),
          limits.depth(),
          "fetch what lies deep by its id in a second query");
    }
    if (field.getAlias() != null) {
      alias(field);
    }
    directivesOf(field);
    within(field.getSelectionSet());
    path.removeLast();
  }

  private void rootField(Field field) {
    if (++rootFields > limits.rootFields()) {
      throw exceeded(
          ErrorCode.ROOT_FIELD_LIMIT_EXCEEDED,
          field,
          "The operation has more than " + limits.rootFields() + " fields at its root",
          limits.rootFields(),
          "spread them over several requests");
    }
  }

  private void alias(Field field) {
    if (++aliases > limits.aliases()) {
      throw exceeded(
          ErrorCode.ALIAS_LIMIT_EXCEEDED,
          field,
          "The operation has more than " + limits.aliases() + " aliases",
          limits.aliases(),
          "ask for several things by a filter or by nodes");
    }
  }

  private void directivesOf(DirectivesContainer<?> owner) {
    for (Directive directive : owner.getDirectives()) {
      if (++directives > limits.directives()) {
        throw exceeded(
            ErrorCode.DIRECTIVE_LIMIT_EXCEEDED,
            directive,
            "The operation has more than " + limits.directives() + " directives",
            limits.directives(),
            "leave those out that change nothing");
      }
    }
  }

  private void count(Selection<?> selection) {
    if (++selections > limits.tokens()) {
      throw exceeded(
          ErrorCode.TOKEN_LIMIT_EXCEEDED,
          selection,
          "The fragments, spread out, make more than " + limits.tokens() + " fields",
          limits.tokens(),
          "ask for less at once");
    }
  }

  private LimitExceeded exceeded(
      ErrorCode code, Node<?> at, String excess, int limit, String remedy) {
    String place = path.isEmpty() ? "" : " at " + String.join(".", path);
    return LimitExceeded.of(
        code, at.getSourceLocation(), excess + place + ": " + remedy + '.', Map.of("limit", limit));
  }
}
