package org.kurultai.corridor.network;

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

/** The corridor nodes in Postgres. */
@ApplicationScoped
public class CorridorNodeStore implements NodeSource {

  static final Ordering BY_NAME =
      Ordering.of("CorridorNode.NAME", SortDirection.ASC, SortKey.text("name"));

  private static final Scope ALL = new Scope("node n", "n", "n.slug", null);

  private final Loader<String, CorridorNode> bySlug;
  private final Listing<CorridorNode> listing;

  CorridorNodeStore(Statements statements) {
    bySlug =
        Reads.one(
            statements,
            "select " + CorridorNode.COLUMNS + " from node n where n.slug = any($1)",
            CorridorNode::read,
            CorridorNode::slug);
    listing =
        new Listing<>(
            statements,
            new SelectList(CorridorNode.COLUMNS, "n.slug")
                .serving("location", "n.latitude", "n.longitude"),
            CorridorNode::read);
  }

  /** Corridor nodes by slug. */
  public Loader<String, CorridorNode> bySlug() {
    return bySlug;
  }

  CompletableFuture<Page<CorridorNode>> page(NodeFilter filter, Window window) {
    return listing.page(ALL, filter.where(), window);
  }

  @Override
  public String type() {
    return "CorridorNode";
  }

  @Override
  public CompletableFuture<CorridorNode> node(String key) {
    return bySlug.load(key);
  }
}
