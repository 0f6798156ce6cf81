package org.kurultai.graphql.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.limit.DocumentReader;
import org.kurultai.graphql.limit.LimitExceeded;

/**
 * Parses and validates each document once. Wrong ones are kept too, so that a client that repeats
 * its mistake costs little. Bounded by the characters kept.
 */
final class Documents implements PreparsedDocumentProvider {

  private static final long MAXIMUM_CHARACTERS = 10_000_000;

  private final Cache<String, PreparsedDocumentEntry> entries =
      Caffeine.newBuilder()
          .maximumWeight(MAXIMUM_CHARACTERS)
          .<String, PreparsedDocumentEntry>weigher((text, entry) -> text.length() + 100)
          .build();

  private final GraphQLSchema schema;
  private final DocumentReader reader;

  Documents(GraphQLSchema schema, DocumentReader reader) {
    this.schema = schema;
    this.reader = reader;
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    return CompletableFuture.completedFuture(entry(input.getQuery()));
  }

  /** The document of that text, parsed; null where it breaks the grammar. */
  @Nullable Document parsed(String text) {
    return entry(text).getDocument();
  }

  private PreparsedDocumentEntry entry(String text) {
    return entries.get(text, this::prepare);
  }

  private PreparsedDocumentEntry prepare(String text) {
    try {
      Document document = reader.read(text);
      List<ValidationError> errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
      return errors.isEmpty()
          ? new PreparsedDocumentEntry(document)
          : new PreparsedDocumentEntry(document, errors);
    } catch (InvalidSyntaxException ungrammatical) {
      return new PreparsedDocumentEntry(ungrammatical.toInvalidSyntaxError());
    } catch (LimitExceeded tooMuch) {
      return new PreparsedDocumentEntry(tooMuch.getUnderlyingErrors());
    }
  }
}
