package org.kurultai.corridor;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Edge;
import org.kurultai.graphql.paging.Page;

/** A corridor in a list. */
@Description("A corridor in a list, with its cursor.")
public final class CorridorEdge extends Edge<Corridor> {

  CorridorEdge(Page<Corridor> page, Page.Item<Corridor> item) {
    super(page, item);
  }
}
