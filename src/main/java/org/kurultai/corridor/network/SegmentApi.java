package org.kurultai.corridor.network;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** How segments and nodes hang together. */
@GraphQLApi
@RegisterForReflection
public class SegmentApi {

  private final SegmentStore store;
  private final CorridorNodeStore nodes;

  SegmentApi(SegmentStore store, CorridorNodeStore nodes) {
    this.store = store;
    this.nodes = nodes;
  }

  /** A segment's first end. */
  @Description("One end; of a pipeline the inlet.")
  public CompletionStage<CorridorNode> from(@Source Segment segment) {
    return nodes.bySlug().load(segment.fromNode());
  }

  /** A segment's second end. */
  @Description("The other end; of a pipeline the outlet.")
  public CompletionStage<CorridorNode> to(@Source Segment segment) {
    return nodes.bySlug().load(segment.toNode());
  }

  /** What meets at a node. */
  @Description("The segments that start or end at the node, by slug.")
  public CompletionStage<List<@NonNull Segment>> segments(@Source CorridorNode node) {
    return store.atNode().load(node.slug());
  }
}
