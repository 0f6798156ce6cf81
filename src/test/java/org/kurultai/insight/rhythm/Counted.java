package org.kurultai.insight.rhythm;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kurultai.Rows;

/** Counts the meetings of the release's files by the keys of the API. */
final class Counted {

  static final List<Map<String, String>> MEETINGS = Rows.of("meetings.csv");

  private static final Map<String, Map<String, String>> FORUMS =
      Rows.of("forums.csv").stream()
          .collect(Collectors.toMap(row -> row.get("slug"), Function.identity()));

  private Counted() {}

  /** How many of the meetings have which value, without those that none has. */
  static Map<String, Long> by(String key, List<Map<String, String>> meetings) {
    return meetings.stream()
        .flatMap(row -> values(key, row).stream())
        .collect(groupingBy(Function.identity(), TreeMap::new, counting()));
  }

  static List<String> values(String key, Map<String, String> row) {
    String date = row.get("start_date");
    return switch (key) {
      case "YEAR" -> one(date.isEmpty() ? "" : date.substring(0, 4));
      case "QUARTER" ->
          one(
              date.length() < 7
                  ? ""
                  : date.substring(0, 4)
                      + "-Q"
                      + List.of("", "1", "1", "1", "2", "2", "2", "3", "3", "3", "4", "4", "4")
                          .get(Integer.parseInt(date.substring(5, 7))));
      case "MONTH" -> one(date.length() < 7 ? "" : date.substring(0, 7));
      case "LEVEL" -> one(ofForum(row, "level"));
      case "ORGANIZATION" -> one(ofForum(row, "organization"));
      case "TOPIC" -> Rows.elements(row.get("topics"));
      case "STATE" -> Rows.elements(row.get("states"));
      case "HOST_STATE" -> one(row.get("host_state"));
      default -> one(row.get(key.toLowerCase(java.util.Locale.ROOT)));
    };
  }

  private static String ofForum(Map<String, String> row, String column) {
    return row.get("forum").isEmpty() ? "" : FORUMS.get(row.get("forum")).get(column);
  }

  private static List<String> one(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }
}
