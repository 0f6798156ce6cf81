package org.kurultai.meeting;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kurultai.Rows;

/** The meetings of the release, in the orders that the contract promises. */
final class MeetingRows {

  static final List<Map<String, String>> ALL = Rows.of("meetings.csv");

  private static final Map<String, String> ORGANIZATION_OF_FORUM =
      Rows.of("forums.csv").stream()
          .collect(Collectors.toMap(row -> row.get("slug"), row -> row.get("organization")));

  private static final List<Map<String, String>> PARTICIPANTS = Rows.of("participants.csv");

  private static final Comparator<Map<String, String>> UNDATED_LAST =
      comparing(row -> firstDay(row).isEmpty());

  /** By date descending, then slug; the undated last. */
  static final Comparator<Map<String, String>> LATEST_FIRST =
      UNDATED_LAST
          .thenComparing(MeetingRows::firstDay, reverseOrder())
          .thenComparing(row -> row.get("slug"));

  /** By date, then slug; the undated last. */
  static final Comparator<Map<String, String>> EARLIEST_FIRST =
      UNDATED_LAST.thenComparing(MeetingRows::firstDay).thenComparing(row -> row.get("slug"));

  private MeetingRows() {}

  /**
   * The first day that a meeting may have begun on, a text that sorts as days do; "" if undated.
   */
  static String firstDay(Map<String, String> row) {
    String date = row.get("start_date");
    return date.isEmpty() ? "" : date + "-01-01".substring(date.length() - 4);
  }

  static List<String> list(Map<String, String> row, String column) {
    return Rows.elements(row.get(column));
  }

  static String organization(Map<String, String> row) {
    return ORGANIZATION_OF_FORUM.getOrDefault(row.get("forum"), "");
  }

  static boolean hasParticipant(Map<String, String> row, String person) {
    return PARTICIPANTS.stream()
        .anyMatch(
            it -> it.get("meeting").equals(row.get("slug")) && it.get("person").equals(person));
  }

  /** The slugs of the meetings that meet a condition, in an order. */
  static List<String> slugs(
      Predicate<Map<String, String>> condition, Comparator<Map<String, String>> order) {
    return ALL.stream().filter(condition).sorted(order).map(row -> row.get("slug")).toList();
  }
}
