package org.kurultai.dataset;

import java.util.Optional;
import java.util.function.Consumer;
import org.kurultai.dataset.KeptFile.Span;
import org.kurultai.graphql.scalar.PartialDate;

/** Finds rows that end before they start. */
record SpanCheck(Sheet sheet) {

  void report(Consumer<Problem> problems) {
    for (Span span : sheet.kept().spans()) {
      for (Csv.Row row : sheet.rows()) {
        fault(sheet.cell(row, span.start()), sheet.cell(row, span.end()), span)
            .map(f -> f.at(sheet.file(), row.number(), span.end(), sheet.cell(row, span.end())))
            .ifPresent(problems);
      }
    }
  }

  private static Optional<Fault> fault(String start, String end, Span span) {
    if (span.startNeeded() && start.isEmpty() && !end.isEmpty()) {
      return Optional.of(new Fault("ends without a start", "fill " + span.start()));
    }
    return isDate(start)
            && isDate(end)
            && new PartialDate(start).firstDay().isAfter(new PartialDate(end).lastDay())
        ? Optional.of(
            new Fault(
                "lies before %s %s".formatted(span.start(), start),
                "what starts first stands in " + span.start()))
        : Optional.empty();
  }

  private static boolean isDate(String text) {
    return DateForm.fault(text).isEmpty();
  }
}
