package org.kurultai.insight.rhythm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.meeting.MeetingFilter;
import org.kurultai.store.Filtered;
import org.kurultai.store.Reads;
import org.kurultai.store.Statements;

/** Counts the topics of meetings in Postgres. */
@ApplicationScoped
public class AgendaStore {

  /** Meetings with the same topics are counted together before each topic is, and all of them. */
  private static final String START =
      """
      select month, topic, sum(count)::int
      from (
        select left(m.start_date, 7) as month, m.topics, count(*) as count
        from meeting m
        where m.first_day is not null and""";

  private static final String END =
      """
        group by 1, 2) g
      cross join unnest(array_append(topics::text[], null)) topic
      group by month, topic""";

  private final Loader<Filtered, List<Agenda.Tally>> tallies;

  AgendaStore(Statements statements) {
    tallies = Reads.filtered(statements, Agenda.Tally::read);
  }

  /** What was on the agenda of dated meetings. */
  CompletableFuture<Agenda> agenda(TimeBucket by, MeetingFilter filter) {
    return tallies
        .load(new Filtered(START, filter.where("m"), END))
        .thenApply(found -> Agenda.of(by, filter.period(), found));
  }
}
