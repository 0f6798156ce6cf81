package org.kurultai.insight.timeline;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kurultai.Rows;

/** The timeline of the release's files, put together and sorted here. */
final class TimelineRows {

  /**
   * @param type the place of its type among entries of one day, and the type
   * @param first the first day that its date may mean
   * @param last a text on or behind the last
   */
  record Entry(String type, String key, String first, String last, List<String> states) {

    boolean liesIn(String from, String to) {
      return first.compareTo(to) <= 0 && last.compareTo(from) >= 0;
    }

    /** As a test reads it from the API. */
    String name() {
      return type.substring(2) + ' ' + key;
    }
  }

  static final List<Entry> ALL = all();

  private static final Comparator<Entry> TIES = comparing(Entry::type).thenComparing(Entry::key);

  static final Comparator<Entry> EARLIEST_FIRST = comparing(Entry::first).thenComparing(TIES);

  static final Comparator<Entry> LATEST_FIRST =
      comparing(Entry::first).reversed().thenComparing(TIES);

  private TimelineRows() {}

  static List<String> names(Predicate<Entry> condition, Comparator<Entry> order) {
    return ALL.stream().filter(condition).sorted(order).map(Entry::name).toList();
  }

  /** That one of the states has part in an entry. */
  static Predicate<Entry> involving(String... states) {
    return entry -> !Collections.disjoint(entry.states(), List.of(states));
  }

  private static List<Entry> all() {
    List<Entry> entries = new ArrayList<>();
    for (Map<String, String> row : Rows.of("meetings.csv")) {
      String end = row.get("end_date").isEmpty() ? row.get("start_date") : row.get("end_date");
      add(entries, "1 Meeting", row.get("slug"), row.get("start_date"), end, row.get("states"));
    }
    for (Map<String, String> row : Rows.of("documents.csv")) {
      String date = row.get("signed_on");
      add(entries, "2 Document", row.get("slug"), date, date, row.get("states"));
    }
    Map<String, String> statesOfProject =
        Rows.of("projects.csv").stream()
            .collect(Collectors.toMap(row -> row.get("slug"), row -> row.get("states")));
    Function<Map<String, String>, String> key =
        row -> row.get("project") + '/' + row.get("date") + '/' + row.get("title");
    for (Map<String, String> row : Rows.of("milestones.csv")) {
      String date = row.get("date");
      add(
          entries,
          "3 Milestone",
          key.apply(row),
          date,
          date,
          statesOfProject.get(row.get("project")));
    }
    return entries;
  }

  private static void add(
      List<Entry> entries, String type, String key, String start, String end, String states) {
    if (!start.isEmpty()) {
      entries.add(
          new Entry(
              type,
              key,
              (start + "-01-01").substring(0, 10),
              end + "-12-31".substring(end.length() - 4),
              Rows.elements(states)));
    }
  }
}
