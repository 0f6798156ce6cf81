package org.kurultai.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a row happened, or may have, on a day of a period. What began in the period is a range of an
 * index on {@link FirstDay}. What began before it and lasted is little, but lies among all that
 * began in the years before; of each length that occurs, it is a range of an index on length and
 * day. So lists in the order of days read these apart.
 *
 * @param table whose rows they are: its {@code lasts} says how many days the last lies behind the
 *     first, null where they are one
 * @param sorted the alias of the table that holds the order, and {@code lasts} too
 * @param days the column of the days on which the row may have happened
 * @param longest the greatest that {@code lasts} may be
 * @param from the first day of the period
 * @param to its last; null where it is open
 */
public record Overlap(
    String table, String sorted, String days, int longest, LocalDate from, @Nullable LocalDate to) {

  /**
   * In one piece. The days tell it; that the first of them is near lets an index on it stop where
   * the period does.
   */
  Where whole(Where rows) {
    Where near = until(rows).since(sorted, from.minusDays(longest));
    return to == null
        ? near.and(days + " && daterange(?, null)", from)
        : near.and(days + " && daterange(?, ?, '[]')", from, to);
  }

  /** It began in the period. */
  Where begun(Where rows) {
    return until(rows).since(sorted, from);
  }

  /** It began before the period, lasted into it, and is of the length {@code length.days}. */
  Where lasting(Where rows) {
    return rows.and(sorted + ".lasts = length.days").and(FirstDay.shortlyBefore(sorted, from));
  }

  /** The lengths that occur, each found by an index from the one before. */
  String lengths() {
    return """
        (with recursive length(days) as (
          select 0
          union all
          select (
            select longer.lasts from %s longer
            where longer.lasts > length.days order by longer.lasts limit 1)
          from length where days is not null)
        select days from length where days > 0) length"""
        .formatted(table);
  }

  private Where until(Where rows) {
    return to == null ? rows : rows.until(sorted, to);
  }
}
