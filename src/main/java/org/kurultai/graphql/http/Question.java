package org.kurultai.graphql.http;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.Operation;

/** All that an answer depends on. Two equal questions have one answer. */
final class Question {

  /** Of a map, or of what else is made of several objects. */
  private static final int BYTES_PER_ENTRY = 100;

  private final OptionalLong epoch;
  private final long today;
  private final Operation operation;
  private final List<LanguageRange> languages;
  private final int hash;

  /**
   * @param epoch the epoch of the record; empty while nobody can say whether it is still the same
   * @param today the day since 1970, as some answers tell what is current
   * @param operation what is asked; the order of its variables makes no difference
   * @param languages what the client reads
   */
  Question(OptionalLong epoch, long today, Operation operation, List<LanguageRange> languages) {
    this.epoch = epoch;
    this.today = today;
    this.operation = operation;
    this.languages = languages;
    this.hash = Objects.hash(epoch, today, operation, languages);
  }

  OptionalLong epoch() {
    return epoch;
  }

  long today() {
    return today;
  }

  Operation operation() {
    return operation;
  }

  List<LanguageRange> languages() {
    return languages;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Question question
            && hash == question.hash
            && today == question.today
            && epoch.equals(question.epoch)
            && operation.equals(question.operation)
            && languages.equals(question.languages));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** About how many bytes it takes up. */
  int weight() {
    return 500
        + 2 * operation.document().length()
        + weight(operation.variables())
        + BYTES_PER_ENTRY * languages.size();
  }

  private static int weight(@Nullable Object json) {
    if (json instanceof String text) {
      return 50 + 2 * text.length();
    }
    if (json instanceof List<?> list) {
      return list.stream().mapToInt(Question::weight).sum() + 50;
    }
    if (json instanceof Map<?, ?> object) {
      return object.entrySet().stream()
              .mapToInt(it -> weight(it.getKey()) + weight(it.getValue()) + BYTES_PER_ENTRY)
              .sum()
          + BYTES_PER_ENTRY;
    }
    return 50;
  }
}
