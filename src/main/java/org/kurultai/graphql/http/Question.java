package org.kurultai.graphql.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.OptionalLong;
import org.kurultai.graphql.execution.Operation;

/**
 * All that an answer depends on. Two equal questions have one answer.
 *
 * @param epoch the epoch of the record; empty while nobody can say whether it is still the same
 * @param today the day, since some answers tell what is current
 * @param operation what is asked; the order of its variables makes no difference
 * @param languages what the client reads
 */
record Question(
    OptionalLong epoch, LocalDate today, Operation operation, List<LanguageRange> languages) {

  /** About how many bytes it takes up. */
  int weight() {
    return 500 + 2 * (operation.document().length() + operation.variables().toString().length());
  }
}
