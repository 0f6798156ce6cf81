package org.kurultai.forum;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.NodeSource;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.execution.Loader.Keyed;
import org.kurultai.store.Reads;
import org.kurultai.store.Statements;
import org.kurultai.store.Where;

/** The bodies of organizations in Postgres. */
@ApplicationScoped
public class OrganizationBodyStore implements NodeSource {

  private final ForumStore forums;
  private final Loader<Keyed<String, Where>, List<OrganizationBody>> ofOrganization;

  OrganizationBodyStore(Statements statements, ForumStore forums) {
    this.forums = forums;
    ofOrganization =
        Reads.manyWhere(
            statements,
            """
            select f.organization, %s
            from forum f
            where f.organization = any($1) and"""
                .formatted(OrganizationBody.COLUMNS),
            "order by f.organization, f.name, f.slug",
            OrganizationBody::read);
  }

  /** The bodies of an organization at that level, or at all levels, by name. */
  CompletableFuture<List<OrganizationBody>> ofOrganization(String slug, @Nullable Level level) {
    Where where = Where.ALWAYS.equal("f.level", level == null ? null : level.name());
    return ofOrganization.load(new Keyed<>(slug, where));
  }

  @Override
  public String type() {
    return "OrganizationBody";
  }

  /** A body by its slug; null where there is none, and where a council bears the slug. */
  @Override
  public CompletableFuture<OrganizationBody> node(String key) {
    return forums
        .bySlug()
        .load(key)
        .thenApply(it -> it instanceof OrganizationBody found ? found : null);
  }
}
