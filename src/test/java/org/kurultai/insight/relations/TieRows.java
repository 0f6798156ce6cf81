package org.kurultai.insight.relations;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kurultai.ReleaseFile.Row;
import org.kurultai.Rows;
import org.kurultai.insight.CutPeriod;

/**
 * The ties of the release's states, added up from its files by the rule that the API states. Shares
 * nothing with the service: periods are compared as text, shares of meetings are divided to 40
 * digits.
 */
final class TieRows {

  /** What a meeting of a forum of each level counts. */
  static final Map<String, Integer> WEIGHTS =
      Map.ofEntries(
          entry("HEADS_OF_STATE", 5),
          entry("HEADS_OF_GOVERNMENT", 4),
          entry("FOREIGN_MINISTERS", 3),
          entry("MINISTERS", 3),
          entry("SENIOR_OFFICIALS", 2),
          entry("ELDERS", 2),
          entry("PARLIAMENT", 2),
          entry("REGIONAL", 1),
          entry("EXPERTS", 1),
          entry("BUSINESS", 1));

  /** What a meeting outside any forum counts. */
  static final Map<String, Integer> WEIGHTS_OF_KINDS =
      Map.ofEntries(
          entry("SUMMIT", 5),
          entry("INFORMAL_SUMMIT", 5),
          entry("EXTRAORDINARY_SUMMIT", 5),
          entry("TRILATERAL_SUMMIT", 5),
          entry("COUNCIL_SESSION", 5),
          entry("STATE_VISIT", 5),
          entry("OFFICIAL_VISIT", 4),
          entry("PLANNING_GROUP", 3),
          entry("CONSULTATION", 3),
          entry("MINISTERIAL", 3),
          entry("COMMISSION_SESSION", 3),
          entry("SENIOR_OFFICIALS", 2),
          entry("PARLIAMENTARY", 2),
          entry("REGIONAL", 1),
          entry("OTHER", 1),
          entry("BUSINESS_FORUM", 1),
          entry("CHAMBER_EVENT", 1));

  private static final Map<String, String> LEVELS =
      Rows.of("forums.csv").stream()
          .collect(Collectors.toMap(row -> row.get("slug"), row -> row.get("level")));

  private static final List<Map<String, String>> MEETINGS = Rows.of("meetings.csv");
  private static final List<Map<String, String>> DOCUMENTS = Rows.of("documents.csv");

  /** The pairs that anything joins, of whatever time, such as {@code KZ-TR}. */
  static final Set<String> JOINED = joined();

  private TieRows() {}

  /** Weight, meetings and documents of a pair. */
  record Tie(BigDecimal weight, int meetings, int documents) {

    static final Tie NONE = new Tie(BigDecimal.ZERO, 0, 0);

    Tie plus(Tie other) {
      return new Tie(
          weight.add(other.weight), meetings + other.meetings, documents + other.documents);
    }

    Tie rounded() {
      BigDecimal plain = weight.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
      return new Tie(plain.scale() < 0 ? plain.setScale(0) : plain, meetings, documents);
    }
  }

  /**
   * The ties of a period by the codes of their states, such as {@code KZ-TR}.
   *
   * @param from the first day, such as {@code 2026-01-01}; null for all that is known, dated or not
   * @param to the last day; {@code 9999-12-31} for an open end
   */
  static Map<String, Tie> in(String from, String to) {
    Map<String, Tie> ties = new TreeMap<>();
    for (Map<String, String> row : meetings(from, to)) {
      add(ties, row, share(row), 1, 0);
    }
    for (Map<String, String> row : DOCUMENTS) {
      if (lies(row.get("signed_on"), row.get("signed_on"), from, to)) {
        add(ties, row, BigDecimal.valueOf(2), 0, 1);
      }
    }
    ties.replaceAll((pair, tie) -> tie.rounded());
    return ties;
  }

  /** What the parts of a period count once more: all but the first that a thing lies in. */
  static Map<String, Tie> again(CutPeriod period) {
    Map<String, Tie> ties = new TreeMap<>();
    for (Map<String, String> row : meetings("", "9999-12-31")) {
      String end = row.get("end_date").isEmpty() ? "start_date" : "end_date";
      Row meeting = new Row(row);
      period
          .again(meeting.firstDay("start_date"), meeting.lastDay(end))
          .forEach(part -> add(ties, row, share(row), 1, 0));
    }
    for (Map<String, String> row : DOCUMENTS) {
      Row document = new Row(row);
      if (!row.get("signed_on").isEmpty()) {
        period
            .again(document.firstDay("signed_on"), document.lastDay("signed_on"))
            .forEach(part -> add(ties, row, BigDecimal.valueOf(2), 0, 1));
      }
    }
    return ties;
  }

  private static Set<String> joined() {
    Set<String> pairs = new TreeSet<>();
    for (String file : List.of("meetings", "documents", "corridors", "projects")) {
      Rows.of(file + ".csv").forEach(row -> pairs.addAll(pairs(row.get("states"))));
    }
    Rows.of("forums.csv").forEach(row -> pairs.addAll(pairs(row.get("parties"))));
    Rows.of("indicators.csv")
        .forEach(row -> pairs.addAll(pairs(row.get("state_a") + ";" + row.get("state_b"))));
    return pairs;
  }

  private static List<String> pairs(String states) {
    List<String> codes = Rows.elements(states).stream().sorted().toList();
    return codes.stream()
        .flatMap(
            one ->
                codes.stream()
                    .filter(other -> one.compareTo(other) < 0)
                    .map(other -> one + "-" + other))
        .toList();
  }

  /** The meetings of a period. */
  static List<Map<String, String>> meetings(String from, String to) {
    return MEETINGS.stream()
        .filter(
            row -> {
              String end = row.get("end_date");
              return lies(
                  row.get("start_date"), end.isEmpty() ? row.get("start_date") : end, from, to);
            })
        .toList();
  }

  /** A meeting of one state alone has no pair to count for. */
  private static BigDecimal share(Map<String, String> meeting) {
    int others = Rows.elements(meeting.get("states")).size() - 1;
    return weight(meeting).divide(BigDecimal.valueOf(Math.max(others, 1)), new MathContext(40));
  }

  private static BigDecimal weight(Map<String, String> meeting) {
    String level = LEVELS.get(meeting.get("forum"));
    return BigDecimal.valueOf(
        level == null ? WEIGHTS_OF_KINDS.get(meeting.get("kind")) : WEIGHTS.get(level));
  }

  private static void add(
      Map<String, Tie> ties,
      Map<String, String> row,
      BigDecimal weight,
      int meetings,
      int documents) {
    for (String pair : pairs(row.get("states"))) {
      ties.merge(pair, new Tie(weight, meetings, documents), Tie::plus);
    }
  }

  /** Dates compare as text once a month or year stands for its first or its last day. */
  private static boolean lies(String start, String end, String from, String to) {
    return from == null
        || (!start.isEmpty()
            && (start + "-01-01".substring(start.length() - 4)).compareTo(to) <= 0
            && (end + "-12-31".substring(end.length() - 4)).compareTo(from) >= 0);
  }
}
