package org.kurultai.organization;

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

/** The memberships in Postgres. */
@ApplicationScoped
public class MembershipStore {

  private final Loader<Keyed<String, Where>, List<Membership>> ofState;
  private final Loader<Keyed<String, Where>, List<Membership>> ofOrganization;

  MembershipStore(Statements statements) {
    ofState =
        Reads.manyWhere(
            statements,
            """
            select m.state, %s
            from membership m join organization o on o.slug = m.organization
            where m.state = any($1) and"""
                .formatted(Membership.COLUMNS),
            "order by m.state, o.name, o.slug, m.since_first, m.status",
            Membership::read);
    ofOrganization =
        Reads.manyWhere(
            statements,
            """
            select m.organization, %s
            from membership m join state s on s.code = m.state
            where m.organization = any($1) and"""
                .formatted(Membership.COLUMNS),
            "order by m.organization, s.name, s.code, m.since_first, m.status",
            Membership::read);
  }

  /** The memberships of a state, by the organization's name. */
  CompletableFuture<List<Membership>> ofState(String code, Where where) {
    return ofState.load(new Keyed<>(code, where));
  }

  /** The memberships in an organization, by the state's English name. */
  CompletableFuture<List<Membership>> ofOrganization(String slug, Where where) {
    return ofOrganization.load(new Keyed<>(slug, where));
  }

  /** Of that status, holding on that day; an unknown start or end counts as open. */
  static Where where(@Nullable MembershipStatus status, @Nullable LocalDate on) {
    return Where.ALWAYS.equal("m.status", status == null ? null : status.name()).holdsOn("m", on);
  }
}
