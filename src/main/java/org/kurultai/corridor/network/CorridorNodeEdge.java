package org.kurultai.corridor.network;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Edge;
import org.kurultai.graphql.paging.Page;

/** A corridor node in a list. */
@Description("A corridor node in a list, with its cursor.")
public final class CorridorNodeEdge extends Edge<CorridorNode> {

  CorridorNodeEdge(Page<CorridorNode> page, Page.Item<CorridorNode> item) {
    super(page, item);
  }
}
