package org.kurultai.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kurultai.dataset.Descriptor.DescribedFile;

/** Reads one file of a release and checks its form: CSV, encoding mark, header. */
final class SheetReader {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Release release;
  private final List<Problem> problems;

  SheetReader(Release release, List<Problem> problems) {
    this.release = release;
    this.problems = problems;
  }

  /** Empty if there is no file or no header to go by. */
  Optional<Sheet> read(KeptFile kept, DescribedFile described) {
    Optional<byte[]> bytes = release.read(described.path());
    if (bytes.isEmpty()) {
      problems.add(
          Problem.ofFile(described.path(), "the file is missing", "the descriptor names it"));
    }
    return bytes.flatMap(b -> sheet(kept, described, Utf8.decode(b)));
  }

  private Optional<Sheet> sheet(KeptFile kept, DescribedFile described, String text) {
    String file = described.path();
    if (text.startsWith(BYTE_ORDER_MARK)) {
      problems.add(
          new Problem(
              file, 1, null, null, "a byte order mark stands first", "save as UTF-8 without one"));
      text = text.substring(BYTE_ORDER_MARK.length());
    }
    List<Csv.Line> lines = Csv.read(text);
    if (lines.isEmpty() || lines.get(0) instanceof Csv.Unreadable) {
      problems.add(
          Problem.ofFile(
              file,
              "it has no header",
              "the first row names: " + String.join(",", described.columnNames())));
      return Optional.empty();
    }
    List<String> header = lines.get(0).cells();
    checkHeader(described, header);
    List<Csv.Row> rows = new ArrayList<>();
    List<Csv.Unreadable> unreadable = new ArrayList<>();
    for (Csv.Line line : lines.subList(1, lines.size())) {
      if (line instanceof Csv.Unreadable broken) {
        unreadable.add(broken);
        problems.add(
            new Problem(file, broken.number(), null, null, broken.fault(), broken.remedy()));
      } else if (line instanceof Csv.Row row) {
        rows.add(row);
      }
    }
    return Optional.of(new Sheet(kept, described, header, rows, unreadable));
  }

  private void checkHeader(DescribedFile described, List<String> header) {
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (described.column(name).isEmpty()) {
        problems.add(
            inHeader(
                described,
                name,
                "the descriptor does not know this column",
                Likeness.suggest(name, described.columnNames(), "describe it or remove it")));
      } else if (!seen.add(name)) {
        problems.add(inHeader(described, name, "the column stands twice", "remove one"));
      }
    }
    for (String name : described.columnNames()) {
      if (!header.contains(name)) {
        problems.add(
            inHeader(
                described, name, "the column is missing", "add it, empty where nothing is known"));
      }
    }
  }

  private static Problem inHeader(
      DescribedFile described, String column, String fault, String remedy) {
    return new Problem(described.path(), 1, column, null, fault, remedy);
  }
}
