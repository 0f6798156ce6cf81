package org.kurultai.dataset;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of the release that the service keeps, the table that it fills, and what neither the
 * descriptor nor the database's catalogue can say of it.
 *
 * @param resource its name in the descriptor
 * @param table the table that it fills
 * @param spans pairs of dates of which the first must not lie after the second
 * @param derived columns of the table that no file holds
 */
record KeptFile(String resource, String table, List<Span> spans, Set<String> derived) {

  /** Two dates of a row; where {@code startNeeded}, an end without a start is a problem too. */
  record Span(String start, String end, boolean startNeeded) {

    private static Span of(String start, String end) {
      return new Span(start, end, false);
    }
  }

  /** The column of another file in which each element of a list must stand. */
  record Target(String resource, String column) {}

  private static final List<Span> TERM = List.of(Span.of("since", "until"));

  /** In the order of loading and of reports. */
  static final List<KeptFile> ALL =
      List.of(
          of("sources", "source", Set.of("cited_by")),
          of("states", "state", Set.of("meeting_count")),
          of("state_names", "state_name"),
          of("organizations", "organization"),
          of("memberships", "membership", TERM),
          of("forums", "forum", Set.of("meeting_count", "last_meeting")),
          of("council_blocks", "council_block"),
          of("topics", "topic"),
          of("persons", "person"),
          of("offices", "office", TERM),
          new KeptFile(
              "meetings",
              "meeting",
              List.of(new Span("start_date", "end_date", true)),
              Set.of("organization", "level")),
          of("meeting_launches", "meeting_launch"),
          of("participants", "participation"),
          of("documents", "document"),
          of("indicators", "indicator"),
          of("corridors", "corridor", Set.of("project_count")),
          of("nodes", "node"),
          of("segments", "segment"),
          of("corridor_segments", "corridor_segment"),
          of(
              "projects",
              "project",
              List.of(
                  Span.of("announced_on", "construction_start"),
                  Span.of("announced_on", "completed_on"),
                  Span.of("announced_on", "expected_completion"),
                  Span.of("construction_start", "completed_on"),
                  Span.of("construction_start", "expected_completion"))),
          of("milestones", "milestone"),
          of("flows", "flow"));

  /** What the elements of a list refer to, by the name that the list bears in every file. */
  static final Map<String, Target> LISTS =
      Map.of(
          "sources", new Target("sources", "slug"),
          "states", new Target("states", "code"),
          "parties", new Target("states", "code"),
          "topics", new Target("topics", "slug"),
          "corridors", new Target("corridors", "slug"),
          "nodes", new Target("nodes", "slug"));

  // "from" and "to" are reserved in SQL.
  private static final Map<String, String> RENAMED = Map.of("from", "from_node", "to", "to_node");

  /** The column of the table that a column of the file fills. */
  String stored(String column) {
    return RENAMED.getOrDefault(column, column);
  }

  /** The column of the file that fills a column of the table. */
  String filed(String stored) {
    return RENAMED.entrySet().stream()
        .filter(e -> e.getValue().equals(stored))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(stored);
  }

  private static KeptFile of(String resource, String table) {
    return new KeptFile(resource, table, List.of(), Set.of());
  }

  private static KeptFile of(String resource, String table, List<Span> spans) {
    return new KeptFile(resource, table, spans, Set.of());
  }

  private static KeptFile of(String resource, String table, Set<String> derived) {
    return new KeptFile(resource, table, List.of(), derived);
  }
}
