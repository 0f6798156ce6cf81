package org.kurultai.source;

import jakarta.enterprise.context.ApplicationScoped;
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

/** The sources in Postgres. */
@ApplicationScoped
public class SourceStore implements NodeSource {

  static final Ordering BY_TITLE =
      Ordering.of("Source.TITLE", SortDirection.ASC, SortKey.text("title"));

  private static final Scope ALL = new Scope("source s", "s", "s.slug", null);

  private final Loader<String, Source> bySlug;
  private final Listing<Source> listing;

  SourceStore(Statements statements) {
    bySlug =
        Reads.one(
            statements,
            "select " + Source.COLUMNS + " from source s where s.slug = any($1)",
            Source::read,
            Source::slug);
    listing = new Listing<>(statements, new SelectList(Source.COLUMNS, "s.slug"), Source::read);
  }

  /** Sources by slug. */
  public Loader<String, Source> bySlug() {
    return bySlug;
  }

  CompletableFuture<Page<Source>> page(SourceFilter filter, Window window) {
    return listing.page(ALL, filter.where(), window);
  }

  @Override
  public String type() {
    return "Source";
  }

  @Override
  public CompletableFuture<Source> node(String key) {
    return bySlug.load(key);
  }
}
