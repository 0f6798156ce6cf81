package org.kurultai.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.execution.Loader.Keyed;
import org.kurultai.store.Reads;
import org.kurultai.store.Statements;
import org.kurultai.store.Where;

/** The terms of office in Postgres. */
@ApplicationScoped
public class OfficeStore {

  private final Loader<String, List<OfficeTerm>> ofPerson;
  private final Loader<Keyed<String, Where>, List<OfficeTerm>> ofState;

  OfficeStore(Statements statements) {
    ofPerson =
        Reads.many(
            statements,
            """
            select t.person, %s
            from office t
            where t.person = any($1)
            order by t.person, t.title, t.since_first"""
                .formatted(OfficeTerm.COLUMNS),
            OfficeTerm::read);
    ofState =
        Reads.manyWhere(
            statements,
            """
            select t.state, %s
            from office t
            where t.state = any($1) and"""
                .formatted(OfficeTerm.COLUMNS),
            "order by t.state, t.title, t.since_first, t.person",
            OfficeTerm::read);
  }

  /** The terms of a person, by title and start. */
  Loader<String, List<OfficeTerm>> ofPerson() {
    return ofPerson;
  }

  /**
   * The terms in offices of a state, by title and start.
   *
   * @param on the day on which they must hold; an unknown start or end counts as open
   */
  CompletableFuture<List<OfficeTerm>> ofState(
      String code, @Nullable OfficeKind kind, @Nullable LocalDate on) {
    Where where = Where.ALWAYS.equal("t.kind", kind == null ? null : kind.name()).holdsOn("t", on);
    return ofState.load(new Keyed<>(code, where));
  }
}
