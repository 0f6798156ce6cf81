package org.kurultai.dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kurultai.dataset.Descriptor.Reference;
import org.kurultai.dataset.KeptFile.Target;

/**
 * Finds values that name a row which is not there, in single cells and inside lists. Says nothing
 * about references to a file that could not be read: that is one problem, not a thousand.
 */
final class ReferenceCheck {

  private final Map<String, Sheet> sheets;
  private final Map<Target, Set<String>> known = new HashMap<>();

  ReferenceCheck(Map<String, Sheet> sheets) {
    this.sheets = sheets;
  }

  /** What the values of a column refer to. */
  static Optional<Target> target(Sheet sheet, String column) {
    return Optional.ofNullable(KeptFile.LISTS.get(column))
        .or(
            () ->
                sheet.described().references().stream()
                    .filter(reference -> reference.column().equals(column))
                    .map(ReferenceCheck::target)
                    .findFirst());
  }

  private static Target target(Reference reference) {
    return new Target(reference.target(), reference.targetColumn());
  }

  void report(Sheet sheet, Consumer<Problem> problems) {
    for (String column : sheet.header()) {
      target(sheet, column).ifPresent(target -> report(sheet, column, target, problems));
    }
  }

  private void report(Sheet sheet, String column, Target target, Consumer<Problem> problems) {
    Sheet named = sheets.get(target.resource());
    if (named == null || !named.has(target.column())) {
      return;
    }
    Set<String> there = known.computeIfAbsent(target, t -> named.values(t.column()));
    for (Csv.Row row : sheet.rows()) {
      values(column, sheet.cell(row, column))
          .filter(value -> !value.isBlank() && !there.contains(value))
          .distinct()
          .map(
              value ->
                  dangling(value, named.file(), there)
                      .at(sheet.file(), row.number(), column, value))
          .forEach(problems);
    }
  }

  private static Stream<String> values(String column, String cell) {
    return KeptFile.LISTS.containsKey(column) ? CellCheck.elementsOf(cell) : Stream.of(cell);
  }

  private static Fault dangling(String value, String file, Set<String> there) {
    return new Fault(
        "names no row of " + file,
        Likeness.suggest(value, there, "add the row there or correct the name"));
  }
}
