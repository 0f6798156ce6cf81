package org.kurultai.insight.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kurultai.document.DocumentFilter;
import org.kurultai.meeting.MeetingFilter;
import org.kurultai.meeting.Period;
import org.kurultai.store.MergedListing.Part;
import org.kurultai.store.Scope;
import org.kurultai.store.Where;

/** One of the lists that a timeline is made of; of one day, they stand in this order. */
enum Strand {
  MEETINGS(
      new Scope("meeting e", "e", "e.slug", null),
      new Scope(
          "meeting_state l left join meeting e on e.slug = l.meeting", "l", "l.meeting", "l.state"),
      "e.days @> ?::date",
      MeetingFilter.LONGEST),
  DOCUMENTS(
      new Scope("document e", "e", "e.slug", null),
      new Scope(
          "document_state l left join document e on e.slug = l.document",
          "l",
          "l.document",
          "l.state"),
      "e.days @> ?::date",
      DocumentFilter.LONGEST),
  MILESTONES(
      new Scope("milestone e", "e", "e.key", null),
      new Scope(
          "milestone_state l left join milestone e on e.key = l.milestone",
          "l",
          "l.milestone",
          "l.state"),
      "e.last_day >= ?",
      365);

  private final Scope all;
  private final Scope ofState;
  private final String lasting;
  private final int longest;

  /**
   * @param ofState an entry stands in it once for each of its states
   * @param lasting that an entry e that began before a day may have happened on it
   * @param longest how many days its last day lies behind its first at most
   */
  Strand(Scope all, Scope ofState, String lasting, int longest) {
    this.all = all;
    this.ofState = ofState;
    this.lasting = lasting;
    this.longest = longest;
  }

  /**
   * What lies in a period: what began in it is a range of an index, whatever the order; apart from
   * it the little that began before and lasted.
   */
  List<Part> parts(boolean byState, @Nullable Period period) {
    Scope scope = byState ? ofState : all;
    String sorted = scope.sorted();
    LocalDate from = period == null || period.from() == null ? null : period.from().firstDay();
    LocalDate to = period == null || period.to() == null ? null : period.to().lastDay();
    Where begun = Where.ALWAYS.dated(sorted);
    if (to != null) {
      begun = begun.until(sorted, to);
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(ordinal(), scope, from == null ? begun : begun.since(sorted, from)));
    if (from != null) {
      Where before =
          Where.ALWAYS
              .until(sorted, from.minusDays(1))
              .since(sorted, from.minusDays(longest))
              .and(lasting, from);
      parts.add(new Part(ordinal(), scope, before));
    }
    return parts;
  }
}
