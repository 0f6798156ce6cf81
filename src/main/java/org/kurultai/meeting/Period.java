package org.kurultai.meeting;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.kurultai.graphql.BadUserInput;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.store.Overlap;
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
   * @param table that of the things
   * @param days the column of the days on which one may have happened
   * @param sorted the alias of the table whose index serves the order, which holds the first of
   *     them
   * @param longest how many days the last lies behind the first at most
   */
  public Where hold(Where where, String table, String days, String sorted, int longest) {
    LocalDate last = to == null ? null : to.lastDay();
    if (from != null) {
      return where.overlapping(new Overlap(table, sorted, days, longest, from.firstDay(), last));
    }
    return last == null ? where.dated(sorted) : where.until(sorted, last);
  }
}
