package org.kurultai.insight.rhythm;

import jakarta.enterprise.context.ApplicationScoped;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.store.Reads;
import org.kurultai.store.Statements;

/** Measures in Postgres in which rhythm forums meet. */
@ApplicationScoped
public class CadenceStore {

  private final Loader<String, Cadence> ofForum;

  CadenceStore(Statements statements) {
    ofForum =
        Reads.one(
            statements,
            """
            select asked.forum,
              (select count(*)::int from meeting m
                where m.forum = asked.forum and m.first_day is not null),
              (select m.start_date from meeting m
                where m.forum = asked.forum and m.first_day is not null
                order by m.first_day, m.slug limit 1),
              (select m.start_date from meeting m
                where m.forum = asked.forum and m.first_day is not null
                order by m.first_day desc, m.slug desc limit 1),
              rhythm.median,
              rhythm.last_day
            from unnest($1::text[]) asked(forum) cross join lateral (
              select max(day) as last_day,
                floor(percentile_cont(0.5) within group (order by gap) + 0.5)::int as median
              from (
                select m.first_day as day,
                  m.first_day - lag(m.first_day) over (order by m.first_day) as gap
                from meeting m
                where m.forum = asked.forum and length(m.start_date) = 10) gaps) rhythm""",
            Cadence::read,
            Cadence::forumSlug);
  }

  /** The cadence of a forum, by its slug. */
  Loader<String, Cadence> ofForum() {
    return ofForum;
  }
}
