package org.kurultai.graphql.execution;

import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.BadUserInput;

/**
 * GraphQL lets a nullable variable with a default stand for what must not be null (5.8.5). Where it
 * is null all the same, that is the client's error; graphql-java takes it for a fault of its own.
 */
final class NullVariables {

  private static final String REMEDY =
      "null stands where a value is needed: leave it out to get the default";

  private final ExecutionContext execution;
  private final Set<String> nulls;
  private final Set<String> seen = new HashSet<>();

  private NullVariables(ExecutionContext execution, Set<String> nulls) {
    this.execution = execution;
    this.nulls = nulls;
  }

  /**
   * What is wrong with arguments that cannot be read.
   *
   * @throws RuntimeException the failure to read them, where no variable is null
   */
  static BadUserInput among(Map<String, Object> variables, RuntimeException unread) {
    String names =
        variables.entrySet().stream()
            .filter(variable -> variable.getValue() == null)
            .map(variable -> '$' + variable.getKey())
            .collect(Collectors.joining(" or "));
    if (names.isEmpty()) {
      throw unread;
    }
    return new BadUserInput(names, REMEDY);
  }

  /** Ends an execution for what is wrong with its arguments. */
  static AbortExecutionException refusal(BadUserInput error, @Nullable SourceLocation place) {
    GraphqlErrorBuilder<?> told =
        GraphqlErrorBuilder.newError()
            .message("%s", error.message())
            .extensions(error.extensions());
    return new AbortExecutionException(
        List.of(place == null ? told.build() : told.location(place).build()));
  }

  /**
   * Passes operations whose {@code @skip} and {@code @include} all have a condition.
   *
   * @throws AbortExecutionException at the first that has none
   */
  static void refuseAsConditions(ExecutionContext execution) {
    Map<String, Object> variables = execution.getCoercedVariables().toMap();
    if (!variables.containsValue(null)) {
      return;
    }
    Set<String> nulls =
        execution.getOperationDefinition().getVariableDefinitions().stream()
            .filter(NullVariables::mayBeCondition)
            .map(VariableDefinition::getName)
            .filter(name -> variables.containsKey(name) && variables.get(name) == null)
            .collect(Collectors.toSet());
    if (!nulls.isEmpty()) {
      new NullVariables(execution, nulls).refuseWithin(execution.getOperationDefinition());
    }
  }

  private static boolean mayBeCondition(VariableDefinition variable) {
    return variable.getType() instanceof TypeName type && type.getName().equals("Boolean");
  }

  private void refuseWithin(Node<?> node) {
    if (node instanceof Directive directive) {
      refuse(directive);
    } else if (node instanceof FragmentSpread spread && seen.add(spread.getName())) {
      refuseWithin(Objects.requireNonNull(execution.getFragmentsByName().get(spread.getName())));
    }
    node.getChildren().forEach(this::refuseWithin);
  }

  private void refuse(Directive directive) {
    for (Argument argument : directive.getArguments()) {
      if (argument.getValue() instanceof VariableReference variable
          && nulls.contains(variable.getName())) {
        throw refusal(
            new BadUserInput('$' + variable.getName(), REMEDY), variable.getSourceLocation());
      }
    }
  }
}
