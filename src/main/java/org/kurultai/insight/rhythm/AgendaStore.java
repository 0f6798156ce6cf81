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

  private final Loader<Filtered, List<Agenda.Tally>> tallies;

  AgendaStore(Statements statements) {
    tallies = Reads.filtered(statements, Agenda.Tally::read);
  }

  /** What was on the agenda of dated meetings. */
  CompletableFuture<Agenda> agenda(TimeBucket by, MeetingFilter filter) {
    Filtered statement =
        new Filtered(
            """
            with held as materialized (
              select m.slug, %s as bucket
              from meeting m
              where m.first_day is not null and"""
                .formatted(by.number()),
            filter.where("m"),
            """
            )
            select bucket, null, count(*)::int from held group by bucket
            union all
            select bucket, topic, count(*)::int
            from held join meeting_topic on meeting = slug
            group by bucket, topic""");
    return tallies.load(statement).thenApply(found -> Agenda.of(by, filter.period(), found));
  }
}
