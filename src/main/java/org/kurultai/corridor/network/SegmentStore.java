package org.kurultai.corridor.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.kurultai.graphql.NodeSource;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.store.Reads;
import org.kurultai.store.Statements;

/** The segments in Postgres. */
@ApplicationScoped
public class SegmentStore implements NodeSource {

  private final Loader<String, Segment> bySlug;
  private final Loader<String, List<Segment>> atNode;

  SegmentStore(Statements statements) {
    bySlug =
        Reads.one(
            statements,
            "select " + Segment.COLUMNS + " from segment g where g.slug = any($1)",
            Segment::read,
            Segment::slug);
    atNode =
        Reads.many(
            statements,
            """
            select g.from_node, %1$s
            from segment g where g.from_node = any($1)
            union all
            select g.to_node, %1$s
            from segment g where g.to_node = any($1)
            order by 1, 2"""
                .formatted(Segment.COLUMNS),
            Segment::read);
  }

  /** The segments that start or end at a node, by slug. */
  Loader<String, List<Segment>> atNode() {
    return atNode;
  }

  @Override
  public String type() {
    return "Segment";
  }

  @Override
  public CompletableFuture<Segment> node(String key) {
    return bySlug.load(key);
  }
}
