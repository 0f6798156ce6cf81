package org.kurultai.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.kurultai.graphql.NodeSource;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.paging.Ordering;
import org.kurultai.graphql.paging.Page;
import org.kurultai.graphql.paging.SortDirection;
import org.kurultai.graphql.paging.SortKey;
import org.kurultai.graphql.paging.Window;
import org.kurultai.store.Listing;
import org.kurultai.store.Reads;
import org.kurultai.store.Scope;
import org.kurultai.store.SelectList;
import org.kurultai.store.Statements;
import org.kurultai.store.Where;

/** The organizations in Postgres. */
@ApplicationScoped
public class OrganizationStore implements NodeSource {

  static final Ordering BY_NAME =
      Ordering.of("Organization.NAME", SortDirection.ASC, SortKey.text("name"));

  private static final Scope ALL = new Scope("organization o", "o", "o.slug", null);

  private final Loader<String, Organization> bySlug;
  private final Loader<String, List<Organization>> affiliates;
  private final Listing<Organization> listing;

  OrganizationStore(Statements statements) {
    bySlug =
        Reads.one(
            statements,
            "select " + Organization.COLUMNS + " from organization o where o.slug = any($1)",
            Organization::read,
            Organization::slug);
    affiliates =
        Reads.many(
            statements,
            """
            select o.parent, %s
            from organization o
            where o.parent = any($1)
            order by o.parent, o.name, o.slug"""
                .formatted(Organization.COLUMNS),
            Organization::read);
    listing =
        new Listing<>(
            statements,
            new SelectList(Organization.COLUMNS, "o.slug")
                .serving("headquarters", "o.headquarters_city"),
            Organization::read);
  }

  /** Organizations by slug. */
  public Loader<String, Organization> bySlug() {
    return bySlug;
  }

  /** The affiliates of an organization, by its slug. */
  Loader<String, List<Organization>> affiliates() {
    return affiliates;
  }

  CompletableFuture<Page<Organization>> page(Where where, Window window) {
    return listing.page(ALL, where, window);
  }

  @Override
  public String type() {
    return "Organization";
  }

  @Override
  public CompletableFuture<Organization> node(String key) {
    return bySlug.load(key);
  }
}
