package org.kurultai.corridor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

/** The corridors in Postgres. */
@ApplicationScoped
public class CorridorStore implements NodeSource {

  private static final Scope ALL = new Scope("corridor c", "c", "c.slug", null);
  private static final Scope OF_STATE =
      new Scope(
          "corridor_state l join corridor c on c.slug = l.corridor", "c", "c.slug", "l.state");

  private final Loader<String, Corridor> bySlug;
  private final Loader<String, List<Corridor>> overSegment;
  private final Loader<String, List<Corridor>> throughNode;
  private final Loader<String, List<Corridor>> ofPair;
  private final Listing<Corridor> listing;

  CorridorStore(Statements statements) {
    bySlug =
        Reads.one(
            statements,
            "select " + Corridor.COLUMNS + " from corridor c where c.slug = any($1)",
            Corridor::read,
            Corridor::slug);
    overSegment =
        Reads.many(
            statements,
            """
            select l.segment, %s
            from (
              select distinct s.segment, s.corridor
              from corridor_segment s
              where s.segment = any($1)) l
            join corridor c on c.slug = l.corridor
            order by l.segment, c.name, c.slug"""
                .formatted(Corridor.COLUMNS),
            Corridor::read);
    throughNode =
        Reads.many(
            statements,
            """
            select l.node, %s
            from (
              select g.from_node as node, s.corridor
              from segment g join corridor_segment s on s.segment = g.slug
              where g.from_node = any($1)
              union
              select g.to_node, s.corridor
              from segment g join corridor_segment s on s.segment = g.slug
              where g.to_node = any($1)) l
            join corridor c on c.slug = l.corridor
            order by l.node, c.name, c.slug"""
                .formatted(Corridor.COLUMNS),
            Corridor::read);
    ofPair =
        Reads.many(
            statements,
            "select asked.pair, "
                + Corridor.COLUMNS
                + " from "
                + StatePair.joined("corridor_state", "corridor")
                + " join corridor c on c.slug = x.corridor"
                + " order by asked.pair, c.name, c.slug",
            Corridor::read);
    listing =
        new Listing<>(
            statements,
            new SelectList(Corridor.COLUMNS, "c.slug")
                .serving("capacity", "c.capacity_value", "c.capacity_unit"),
            Corridor::read);
  }

  /** Corridors by slug. */
  public Loader<String, Corridor> bySlug() {
    return bySlug;
  }

  /** The corridors that a segment, by its slug, is part of. */
  Loader<String, List<Corridor>> overSegment() {
    return overSegment;
  }

  /** The corridors that have a segment which starts or ends at a node, by its slug. */
  Loader<String, List<Corridor>> throughNode() {
    return throughNode;
  }

  /** The corridors that join both states of a pair, by its key; by name. */
  public Loader<String, List<Corridor>> ofPair() {
    return ofPair;
  }

  CompletableFuture<Page<Corridor>> page(CorridorFilter filter, Window window) {
    return listing.page(ALL, filter.where(), window);
  }

  CompletableFuture<Page<Corridor>> ofState(String code, CorridorFilter filter, Window window) {
    return listing.page(OF_STATE, code, filter.where(), window);
  }

  @Override
  public String type() {
    return "Corridor";
  }

  @Override
  public CompletableFuture<Corridor> node(String key) {
    return bySlug.load(key);
  }
}
