package org.kurultai.document;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.kurultai.Rows;

/** The documents of the release, in the orders that the contract promises. */
final class DocumentRows {

  static final List<Map<String, String>> ALL = Rows.of("documents.csv");

  /** Every document of the release has a date. */
  static final Comparator<Map<String, String>> EARLIEST_FIRST =
      comparing((Map<String, String> row) -> firstDay(row)).thenComparing(row -> row.get("slug"));

  static final Comparator<Map<String, String>> LATEST_FIRST =
      comparing((Map<String, String> row) -> firstDay(row), Comparator.reverseOrder())
          .thenComparing(row -> row.get("slug"));

  private DocumentRows() {}

  static List<String> slugs(
      Predicate<Map<String, String>> condition, Comparator<Map<String, String>> order) {
    return ALL.stream().filter(condition).sorted(order).map(row -> row.get("slug")).toList();
  }

  static List<String> states(Map<String, String> row) {
    return Rows.elements(row.get("states"));
  }

  static String firstDay(Map<String, String> row) {
    String date = row.get("signed_on");
    return date + "-01-01".substring(date.length() - 4);
  }

  /** A day on or after every day that the date may mean, for comparison as text. */
  static String lastDay(Map<String, String> row) {
    String date = row.get("signed_on");
    return date + "-12-31".substring(date.length() - 4);
  }
}
