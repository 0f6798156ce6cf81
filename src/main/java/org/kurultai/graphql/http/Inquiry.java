package org.kurultai.graphql.http;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.Operation;

/** What a client asks for, whenever it does. Most that come again come in one epoch. */
final class Inquiry {

  private final Operation operation;
  private final List<LanguageRange> languages;
  private volatile @Nullable Question last;

  /**
   * @param operation what it wants executed
   * @param languages what it reads, the dearest first
   */
  Inquiry(Operation operation, List<LanguageRange> languages) {
    this.operation = operation;
    this.languages = languages;
  }

  Operation operation() {
    return operation;
  }

  /** The question that it is in an epoch on a day. */
  Question at(OptionalLong epoch, long today) {
    Question question = last;
    if (question == null || question.today() != today || !question.epoch().equals(epoch)) {
      question = new Question(epoch, today, operation, languages);
      last = question;
    }
    return question;
  }

  /** Takes an equal question for its own: two that are one and the same are compared at once. */
  void take(Question equal) {
    last = equal;
  }
}
