package org.kurultai.forum;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.NodeSource;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.paging.Page;
import org.kurultai.graphql.paging.Window;
import org.kurultai.state.StatePair;
import org.kurultai.store.Listing;
import org.kurultai.store.Reads;
import org.kurultai.store.Scope;
import org.kurultai.store.SelectList;
import org.kurultai.store.Statements;
import org.kurultai.store.Where;

/** The councils in Postgres. */
@ApplicationScoped
public class CouncilStore implements NodeSource {

  private static final Scope ALL = new Scope("forum f", "f", "f.slug", null);

  private static final Scope OF_STATE =
      new Scope("forum_state l join forum f on f.slug = l.forum", "f", "f.slug", "l.state");

  private final ForumStore forums;
  private final Loader<String, List<Council>> subsidiaries;
  private final Loader<String, List<Council>> launchedAt;
  private final Loader<String, List<Council>> ofPair;
  private final Loader<String, List<CouncilBlock>> blocks;
  private final Listing<Council> listing;

  CouncilStore(Statements statements, ForumStore forums) {
    this.forums = forums;
    subsidiaries =
        Reads.many(
            statements,
            """
            select f.parent, %s
            from forum f
            where f.parent = any($1)
            order by f.parent, f.name, f.slug"""
                .formatted(Council.COLUMNS),
            Council::read);
    launchedAt =
        Reads.many(
            statements,
            """
            select l.meeting, %s
            from meeting_launch l join forum f on f.slug = l.council
            where l.meeting = any($1)
            order by l.meeting, f.name, f.slug"""
                .formatted(Council.COLUMNS),
            Council::read);
    ofPair =
        Reads.many(
            statements,
            "select asked.pair, "
                + Council.COLUMNS
                + " from "
                + StatePair.joined("forum_state", "forum")
                + " join forum f on f.slug = x.forum and f.type = 'COUNCIL'"
                + " order by asked.pair, f.name, f.slug",
            Council::read);
    blocks =
        Reads.many(
            statements,
            """
            select b.council, %s
            from council_block b
            where b.council = any($1)
            order by b.council, b.block, b.state"""
                .formatted(CouncilBlock.COLUMNS),
            CouncilBlock::read);
    listing =
        new Listing<>(
            statements, new SelectList(Council.COLUMNS, "f.slug", "f.parties"), Council::read);
  }

  /** A council by its slug; null where there is none, and where a body bears the slug. */
  public CompletableFuture<Council> bySlug(@Nullable String slug) {
    return forums.bySlug().load(slug).thenApply(it -> it instanceof Council found ? found : null);
  }

  /** The councils that were founded or first met at a meeting, by its slug. */
  public Loader<String, List<Council>> launchedAt() {
    return launchedAt;
  }

  /** The councils that both states of a pair, by its key, are parties of; by name. */
  public Loader<String, List<Council>> ofPair() {
    return ofPair;
  }

  /** The councils that work under a council, by its slug. */
  Loader<String, List<Council>> subsidiaries() {
    return subsidiaries;
  }

  /** The blocks of a council, by its slug. */
  Loader<String, List<CouncilBlock>> blocks() {
    return blocks;
  }

  CompletableFuture<Page<Council>> page(Where where, Window window) {
    return listing.page(ALL, where, window);
  }

  CompletableFuture<Page<Council>> pageOfState(String code, Where where, Window window) {
    return listing.page(OF_STATE, code, where, window);
  }

  @Override
  public String type() {
    return "Council";
  }

  @Override
  public CompletableFuture<Council> node(String key) {
    return bySlug(key);
  }
}
