package org.kurultai.corridor;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Connection;
import org.kurultai.graphql.paging.Page;

/** A page of corridors. */
@Description("A page of a list of corridors.")
public final class CorridorConnection extends Connection<Corridor, CorridorEdge> {

  CorridorConnection(Page<Corridor> page) {
    super(page, CorridorEdge::new);
  }
}
