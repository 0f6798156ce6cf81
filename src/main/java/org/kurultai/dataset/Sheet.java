package org.kurultai.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kurultai.dataset.Descriptor.DescribedFile;

/**
 * A file of a release as read: its header and its rows, values still text.
 *
 * @param unreadable rows that broke the rules of CSV, as far as they could be read
 */
record Sheet(
    KeptFile kept,
    DescribedFile described,
    List<String> header,
    List<Csv.Row> rows,
    List<Csv.Unreadable> unreadable) {

  String file() {
    return described.path();
  }

  boolean has(String column) {
    return header.contains(column);
  }

  /** The cell of a row; empty if the file lacks the column. */
  String cell(Csv.Row row, String column) {
    int place = header.indexOf(column);
    return place < 0 ? "" : row.cells().get(place);
  }

  /** The sheet without some of its rows. */
  Sheet without(Set<Integer> lines) {
    List<Csv.Row> others = rows.stream().filter(row -> !lines.contains(row.number())).toList();
    return new Sheet(kept, described, header, others, unreadable);
  }

  /** All values of a column, those of unreadable rows included: they are faulty, not absent. */
  Set<String> values(String column) {
    int place = header.indexOf(column);
    Set<String> values = new HashSet<>();
    rows.forEach(row -> values.add(row.cells().get(place)));
    unreadable.stream()
        .filter(row -> place < row.cells().size())
        .forEach(row -> values.add(row.cells().get(place)));
    return values;
  }
}
