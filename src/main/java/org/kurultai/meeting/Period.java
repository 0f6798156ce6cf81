package org.kurultai.meeting;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.kurultai.graphql.BadUserInput;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.store.Where;

/** A span of days, open where an end is not given. */
@Description(
    "A span of days, both ends included; open where an end is left out. A thing lies in it when any"
        + " day that it may have happened on does: one dated `2026-01` lies in `2026-01-20` to"
        + " `2026-03`. What has no date lies in no period.")
@Input("Period")
public record Period(
    @Nullable @Description("From the first day of this date on: `2026-03` means 1 March 2026.")
        PartialDate from,
    @Nullable @Description("Up to the last day of this date: `2026-03` means 31 March 2026.")
        PartialDate to) {

  /**
   * Refuses a period that ends before it starts.
   *
   * @param argument the path of the period, such as {@code filter.period}
   */
  public void verify(String argument) {
    if (from != null && to != null && to.lastDay().isBefore(from.firstDay())) {
      throw new BadUserInput(
          argument,
          "the period ends ("
              + to.value()
              + ") before it starts ("
              + from.value()
              + "): swap from and to");
    }
  }

  /**
   * The conditions, and that a thing lies in this period.
   *
   * @param first the column of the first day that it may have happened on
   * @param last the column of the last such day
   * @param longest how many days the last lies behind the first at most; so a range of an index on
   *     the first holds all that lies in the period
   */
  public Where hold(Where where, String first, String last, int longest) {
    Where held = from == null && to == null ? where.and(first + " is not null") : where;
    if (from != null) {
      held =
          held.and(last + " >= ?", from.firstDay())
              .and(first + " >= ?", from.firstDay().minusDays(longest));
    }
    return to == null ? held : held.and(first + " <= ?", to.lastDay());
  }

  /**
   * The conditions, and that a thing shares a day with this period. Says again what {@link #hold}
   * says, for an index of the ranges: it finds a short period among many days before it, which an
   * index on the first day has to read.
   *
   * @param days the column of the range of days
   */
  public Where overlap(Where where, String days) {
    if (from != null && to != null) {
      return where.and(days + " && daterange(?, ?, '[]')", from.firstDay(), to.lastDay());
    }
    if (from != null) {
      return where.and(days + " && daterange(?, null)", from.firstDay());
    }
    return to == null ? where : where.and(days + " && daterange(null, ?, '[]')", to.lastDay());
  }
}
