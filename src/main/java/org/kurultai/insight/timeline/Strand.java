package org.kurultai.insight.timeline;

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
      "meeting",
      "e.days",
      MeetingFilter.LONGEST),
  DOCUMENTS(
      new Scope("document e", "e", "e.slug", null),
      new Scope(
          "document_state l left join document e on e.slug = l.document",
          "l",
          "l.document",
          "l.state"),
      "document",
      "e.days",
      DocumentFilter.LONGEST),
  MILESTONES(
      new Scope("milestone e", "e", "e.key", null),
      new Scope(
          "milestone_state l left join milestone e on e.key = l.milestone",
          "l",
          "l.milestone",
          "l.state"),
      "milestone",
      "daterange(e.first_day, e.last_day, '[]')",
      365);

  private final Scope all;
  private final Scope ofState;
  private final String table;
  private final String days;
  private final int longest;

  /**
   * @param ofState an entry stands in it once for each of its states
   * @param table that of the entries
   * @param days those on which an entry may have happened
   * @param longest how many days its last day lies behind its first at most
   */
  Strand(Scope all, Scope ofState, String table, String days, int longest) {
    this.all = all;
    this.ofState = ofState;
    this.table = table;
    this.days = days;
    this.longest = longest;
  }

  /** What lies in a period; null for all that has a date. */
  Part part(boolean byState, @Nullable Period period) {
    Scope scope = byState ? ofState : all;
    String sorted = scope.sorted();
    Where where =
        period == null
            ? Where.ALWAYS.dated(sorted)
            : period.hold(Where.ALWAYS, table, days, sorted, longest);
    return new Part(ordinal(), scope, where);
  }
}
