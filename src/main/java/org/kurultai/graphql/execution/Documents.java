package org.kurultai.graphql.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

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

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    return CompletableFuture.completedFuture(
        entries.get(input.getQuery(), text -> parseAndValidate.apply(input)));
  }
}
