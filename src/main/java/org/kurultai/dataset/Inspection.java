package org.kurultai.dataset;

import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kurultai.dataset.Catalogue.StoredColumn;
import org.kurultai.dataset.Descriptor.DescribedColumn;
import org.kurultai.dataset.Descriptor.DescribedFile;

/** Checks a whole release and finds all of its problems, not the first only. */
final class Inspection {

  private final Release release;
  private final Catalogue catalogue;
  private final RuleCheck rules;
  private final List<Problem> problems = new ArrayList<>();

  Inspection(Release release, Catalogue catalogue, RuleCheck rules) {
    this.release = release;
    this.catalogue = catalogue;
    this.rules = rules;
  }

  /**
   * The files that the service keeps, fit to be loaded.
   *
   * @throws InvalidRelease with every problem of the release
   */
  List<Sheet> sheets() {
    Descriptor descriptor = new DescriptorReader(problems).read(release);
    Map<String, Sheet> sheets = new LinkedHashMap<>();
    for (KeptFile kept : KeptFile.ALL) {
      read(descriptor, kept).ifPresent(sheet -> sheets.put(kept.resource(), sheet));
    }
    ReferenceCheck references = new ReferenceCheck(sheets);
    for (Sheet sheet : sheets.values()) {
      checkCells(sheet);
      new KeyCheck(sheet).report(problems::add);
      new SpanCheck(sheet).report(problems::add);
      references.report(sheet, problems::add);
      checkRules(sheet);
    }
    if (!problems.isEmpty()) {
      problems.sort(byPlace(descriptor));
      throw new InvalidRelease(problems);
    }
    return List.copyOf(sheets.values());
  }

  private Optional<Sheet> read(Descriptor descriptor, KeptFile kept) {
    Optional<DescribedFile> described = descriptor.file(kept.resource());
    if (described.isEmpty()) {
      problems.add(
          new Problem(
              Release.DESCRIPTOR,
              0,
              "resources",
              null,
              "the file \"%s\" is missing".formatted(kept.resource()),
              "the service keeps it; describe it"));
      return Optional.empty();
    }
    catalogue.columns(kept).keySet().stream()
        .filter(column -> described.get().column(column).isEmpty())
        .forEach(
            column ->
                problems.add(
                    new Problem(
                        Release.DESCRIPTOR,
                        0,
                        kept.resource(),
                        null,
                        "the column \"%s\" is missing".formatted(column),
                        "the service keeps it; describe it")));
    return new SheetReader(release, problems).read(kept, described.get());
  }

  private void checkCells(Sheet sheet) {
    Map<String, StoredColumn> stored = catalogue.columns(sheet.kept());
    for (String column : sheet.header()) {
      Optional<DescribedColumn> described = sheet.described().column(column);
      if (described.isPresent() && stored.containsKey(column)) {
        boolean refers = ReferenceCheck.target(sheet, column).isPresent();
        checkCells(sheet, column, new CellCheck(described.get(), stored.get(column), refers));
      }
    }
  }

  private void checkCells(Sheet sheet, String column, CellCheck check) {
    for (Csv.Row row : sheet.rows()) {
      String value = sheet.cell(row, column);
      check
          .fault(value)
          .map(f -> f.at(sheet.file(), row.number(), column, value))
          .ifPresent(problems::add);
    }
  }

  /** Only for rows that have passed so far: the database would not take a faulty cell at all. */
  private void checkRules(Sheet sheet) {
    Map<String, StoredColumn> stored = catalogue.columns(sheet.kept());
    if (sheet.header().containsAll(stored.keySet())) {
      Set<Integer> faulty =
          problems.stream()
              .filter(problem -> problem.file().equals(sheet.file()))
              .map(Problem::line)
              .collect(toSet());
      try {
        rules.report(sheet.without(faulty), stored, problems::add);
      } catch (SQLException e) {
        problems.add(RefusedByDatabase.problem(Optional.of(sheet.file()), e));
      }
    }
  }

  private static Comparator<Problem> byPlace(Descriptor descriptor) {
    List<String> files = new ArrayList<>(List.of(Release.DESCRIPTOR));
    descriptor.files().forEach(file -> files.add(file.path()));
    return Comparator.<Problem>comparingInt(p -> files.indexOf(p.file()))
        .thenComparingInt(Problem::line);
  }
}
