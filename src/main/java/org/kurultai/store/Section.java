package org.kurultai.store;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.paging.Position;
import org.kurultai.graphql.paging.Window;

/**
 * Rows that follow each other in the order of days: all of a list, or where it has an {@link
 * Overlap}, those that began before its period, or those that began in it.
 *
 * @param where their conditions
 * @param dated whether each of them has a day for sure
 * @param lengths what yields the lengths by each of which they are found; null for all at once
 */
record Section(Where where, boolean dated, @Nullable String lengths) {

  /** Those of a list, from the earliest on. */
  private static List<Section> of(Where where) {
    Overlap overlap = where.overlap();
    return overlap == null
        ? List.of(whole(where))
        : List.of(
            new Section(overlap.lasting(where.apart()), true, overlap.lengths()),
            new Section(overlap.begun(where.apart()), true, null));
  }

  private static Section whole(Where where) {
    return new Section(where, false, null);
  }

  /** Those that a window may reach, in the order in which it runs through them. */
  static List<Section> of(Where where, Window window) {
    Overlap overlap = where.overlap();
    Position from = window.from();
    boolean isByDay =
        window.ordering().keys().get(0).latest() != null
            && (from == null || !from.values().isEmpty());
    if (overlap == null || !isByDay) {
      return List.of(whole(where));
    }
    List<Section> sections = of(where);
    boolean rising = window.ordering().descending() == window.backward();
    if (from != null) {
      boolean before = ((LocalDate) from.values().get(0)).isBefore(overlap.from());
      if (rising != before) {
        return List.of(sections.get(rising ? 1 : 0));
      }
    }
    return rising ? sections : List.of(sections.get(1), sections.get(0));
  }

  /**
   * How many rows there are, as SQL.
   *
   * @param counted what of them, by its {@code tie}
   * @param belonging a condition ahead of the others, ending in {@code and}; may be empty
   */
  static String count(
      String counted, Scope scope, String belonging, Where where, Parameters parameters) {
    return of(where).stream()
        .map(section -> section.count(counted, scope, belonging, parameters))
        .collect(Collectors.joining(" + ", "(", ")::int"));
  }

  private String count(String counted, Scope scope, String belonging, Parameters parameters) {
    String rows =
        "select %s as tie from %s where %s%s"
            .formatted(scope.tie(), scope.from(), belonging, where.render(parameters));
    return "(select count(%s) from %s)"
        .formatted(
            counted, lengths == null ? "(" + rows + ") r" : forEachLength(rows + " offset 0"));
  }

  /** Rows r of all lengths; a limit or offset keeps Postgres from looking for them at once. */
  String forEachLength(String rows) {
    return lengths + " cross join lateral (\n" + rows + "\n) r";
  }
}
