package org.kurultai.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.store.Reads;
import org.kurultai.store.Statements;

/** The participations in Postgres. */
@ApplicationScoped
public class ParticipationStore {

  private final Loader<String, List<Participation>> ofMeeting;

  ParticipationStore(Statements statements) {
    ofMeeting =
        Reads.many(
            statements,
            """
            select x.meeting, %s
            from participation x join person p on p.slug = x.person
            where x.meeting = any($1)
            order by x.meeting, p.name, p.slug"""
                .formatted(Participation.COLUMNS),
            Participation::read);
  }

  /** Who took part in a meeting, by the meeting's slug; ordered by name. */
  Loader<String, List<Participation>> ofMeeting() {
    return ofMeeting;
  }
}
