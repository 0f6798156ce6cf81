package org.kurultai.graphql.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.limit.DocumentReader;
import org.kurultai.graphql.limit.LimitExceeded;

/**
 * Parses and validates each document once. Wrong ones are kept too, but briefly: a client that
 * repeats its mistake costs little, and never crowds out the others.
 */
final class Documents implements PreparsedDocumentProvider {

  private static final long MAXIMUM_BYTES = 64 << 20;

  /** What a parsed document takes up; most of it is where each of its nodes stands in the text. */
  private static final int BYTES_PER_CHARACTER = 40;

  private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);
  private static final Duration BRIEFLY = Duration.ofMinutes(1);

  private final Cache<String, Prepared> prepared =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MAXIMUM_BYTES)
          .<String, Prepared>weigher(
              (text, document) -> BYTES_PER_CHARACTER * (text.length() + 100))
          .expireAfter(
              Expiry.<String, Prepared>creating(
                  (text, document) -> document.entry.hasErrors() ? BRIEFLY : FOREVER))
          .build();

  private final GraphQLSchema schema;
  private final DocumentReader reader;

  Documents(GraphQLSchema schema, DocumentReader reader) {
    this.schema = schema;
    this.reader = reader;
  }

  /**
   * What is known of a document.
   *
   * @param asked the fields that it asks for; null where it is wrong
   */
  private record Prepared(
      PreparsedDocumentEntry entry,
      List<OperationDefinition> operations,
      @Nullable AskedFields asked) {

    static Prepared of(Document document, List<ValidationError> errors) {
      List<OperationDefinition> operations =
          document.getDefinitionsOfType(OperationDefinition.class);
      if (!errors.isEmpty()) {
        return new Prepared(new PreparsedDocumentEntry(document, errors), operations, null);
      }
      return new Prepared(
          new PreparsedDocumentEntry(document), operations, AskedFields.of(document));
    }

    static Prepared refused(PreparsedDocumentEntry entry) {
      return new Prepared(entry, List.of(), null);
    }
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    return CompletableFuture.completedFuture(prepared(input.getQuery()).entry);
  }

  /** What is wrong with a document first, and where; empty where it may be executed. */
  Optional<String> fault(String text) {
    PreparsedDocumentEntry entry = prepared(text).entry;
    return entry.hasErrors() ? Optional.of(tell(entry.getErrors().get(0))) : Optional.empty();
  }

  private static String tell(GraphQLError error) {
    List<SourceLocation> places = error.getLocations();
    return places == null || places.isEmpty()
        ? error.getMessage()
        : "%s (line %d, column %d)"
            .formatted(error.getMessage(), places.get(0).getLine(), places.get(0).getColumn());
  }

  /** The operation that is meant, though it may not fit the schema; null where there is none. */
  @Nullable OperationDefinition definition(Operation operation) {
    List<OperationDefinition> definitions = prepared(operation.document()).operations;
    String name = operation.name();
    if (name == null) {
      return definitions.size() == 1 ? definitions.get(0) : null;
    }
    return definitions.stream()
        .filter(definition -> name.equals(definition.getName()))
        .findFirst()
        .orElse(null);
  }

  /** The fields that an operation's document asks for; null where it is wrong. */
  @Nullable AskedFields askedFields(Operation operation) {
    return prepared(operation.document()).asked;
  }

  private Prepared prepared(String text) {
    return prepared.get(text, this::prepare);
  }

  private Prepared prepare(String text) {
    try {
      Document document = reader.read(text);
      List<ValidationError> errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
      return Prepared.of(document, AsWritten.quote(errors, document));
    } catch (InvalidSyntaxException ungrammatical) {
      return Prepared.refused(new PreparsedDocumentEntry(ungrammatical.toInvalidSyntaxError()));
    } catch (LimitExceeded tooMuch) {
      return Prepared.refused(new PreparsedDocumentEntry(tooMuch.getUnderlyingErrors()));
    }
  }
}
