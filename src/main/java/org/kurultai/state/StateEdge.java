package org.kurultai.state;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Edge;
import org.kurultai.graphql.paging.Page;

/** A state in a list. */
@Description("A state in a list, with its cursor.")
public final class StateEdge extends Edge<State> {

  StateEdge(Page<State> page, Page.Item<State> item) {
    super(page, item);
  }
}
