package org.kurultai.corridor.network;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Connection;
import org.kurultai.graphql.paging.Page;

/** A page of corridor nodes. */
@Description("A page of a list of corridor nodes.")
public final class CorridorNodeConnection extends Connection<CorridorNode, CorridorNodeEdge> {

  CorridorNodeConnection(Page<CorridorNode> page) {
    super(page, CorridorNodeEdge::new);
  }
}
