package org.kurultai.insight.rhythm;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.store.Columns;

/** The rhythm of a forum. */
@Description(
    "The rhythm in which a forum meets, over those of its meetings that have a date, announced ones"
        + " included.")
public record Cadence(
    @Ignore String forumSlug,
    @Description("How many of its meetings have a date, to the day, the month or the year.")
        int meetings,
    @Nullable @Description("The date of the first of them; null where there is none.")
        PartialDate firstHeld,
    @Nullable @Description("The date of the last of them; null where there is none.")
        PartialDate lastHeld,
    @Nullable @Description(
            "The median, in days, of the gaps between consecutive meetings, from first day to first"
                + " day, over those dated to the day: of an even number of gaps the mean of the two"
                + " in the middle, half a day rounded up. Null under two such meetings. 0 where most"
                + " gaps lie between meetings of one day, which is no rhythm.")
        Integer medianIntervalDays,
    @Nullable @Description(
            "The last day on which a meeting dated to the day began plus `medianIntervalDays`: that"
                + " day itself where the median is 0. Null where the median is null.")
        LocalDate expectedNext) {

  static Cadence read(Columns row) {
    String forum = row.text();
    int meetings = row.integer();
    PartialDate first = row.dateOrNull();
    PartialDate last = row.dateOrNull();
    Integer median = row.integerOrNull();
    LocalDate lastDay = row.dayOrNull();
    return new Cadence(
        forum,
        meetings,
        first,
        last,
        median,
        median == null || lastDay == null ? null : lastDay.plusDays(median));
  }

  boolean isOverdue(LocalDate on) {
    return expectedNext != null && expectedNext.isBefore(on);
  }
}
