package org.kurultai.graphql.execution;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.validation.ValidationError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.Echo;

/**
 * Validation errors that quote a value as it is written. graphql-java quotes the objects that it
 * made of it, kilobytes of them for a filter.
 */
final class AsWritten {

  private final Map<SourceLocation, Node<?>> owners = new HashMap<>();

  private AsWritten(Document document) {
    collect(document);
  }

  static List<ValidationError> quote(List<ValidationError> errors, Document document) {
    if (errors.stream().noneMatch(AsWritten::quotesObject)) {
      return errors;
    }
    AsWritten written = new AsWritten(document);
    return errors.stream()
        .map(error -> quotesObject(error) ? written.quote(error) : error)
        .toList();
  }

  private static boolean quotesObject(ValidationError error) {
    return error.getMessage().contains("Value{");
  }

  /** Values are told of at the argument or variable that they belong to. */
  private void collect(Node<?> node) {
    if (node instanceof Argument || node instanceof VariableDefinition) {
      owners.put(node.getSourceLocation(), node);
    }
    node.getChildren().forEach(this::collect);
  }

  private ValidationError quote(ValidationError error) {
    Node<?> owner = owners.get(error.getLocations().get(0));
    String message = owner == null ? null : quote(error.getMessage(), owner);
    return message == null
        ? error
        : ValidationError.newValidationError()
            .validationErrorType(error.getValidationErrorType())
            .sourceLocations(error.getLocations())
            .queryPath(error.getQueryPath())
            .extensions(error.getExtensions())
            .description(message)
            .build();
  }

  /** The message with the first value below the node that it quotes; null where it quotes none. */
  private static @Nullable String quote(String message, Node<?> node) {
    for (Node<?> child : node.getChildren()) {
      String object = child.toString();
      int at = child instanceof Value ? message.indexOf(object) : -1;
      String quoted =
          at < 0
              ? quote(message, child)
              : message.substring(0, at)
                  + Echo.of(AstPrinter.printAstCompact(child))
                  + message.substring(at + object.length());
      if (quoted != null) {
        return quoted;
      }
    }
    return null;
  }
}
