package org.kurultai;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The rows of the release's files ({@link Rows}) with what tests ask of a row: the elements of a
 * cell, the days of a date, whether a term holds.
 */
public final class ReleaseFile {

  private ReleaseFile() {}

  /** One row of a file. */
  public record Row(Map<String, String> cells) {

    /** A cell; empty where the record holds nothing. */
    public String cell(String column) {
      return Objects.requireNonNull(cells.get(column), () -> "no column " + column);
    }

    /** The elements of a cell that holds several, in their order. */
    public List<String> list(String column) {
      return Rows.elements(cell(column));
    }

    /**
     * The first day that a date may mean, such as 2026-01-01 for 2026; empty where there is none.
     */
    public String firstDay(String column) {
      String date = cell(column);
      return date.isEmpty() ? "" : date + "-01-01".substring(date.length() - 4);
    }

    /** A day on or after every day that a date may mean, for comparison as text. */
    public String lastDay(String column) {
      String date = cell(column);
      return date.isEmpty() ? "" : date + "-12-31".substring(date.length() - 4);
    }

    /**
     * Whether a term from {@code since} to {@code until} may run on a day; what is blank is open.
     */
    public boolean holdsOn(String day) {
      return firstDay("since").compareTo(day) <= 0
          && (cell("until").isEmpty() || lastDay("until").compareTo(day) >= 0);
    }
  }

  /** The rows of a file, such as {@code forums}, in its order. */
  public static List<Row> rows(String file) {
    return Rows.of(file + ".csv").stream().map(Row::new).toList();
  }

  /** The slugs of the rows of a file that meet a condition, in its order. */
  public static List<String> slugs(String file, Predicate<Row> condition) {
    return rows(file).stream().filter(condition).map(row -> row.cell("slug")).toList();
  }
}
