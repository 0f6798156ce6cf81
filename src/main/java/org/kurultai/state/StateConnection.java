package org.kurultai.state;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Connection;
import org.kurultai.graphql.paging.Page;

/** A page of states. */
@Description("A page of a list of states.")
public final class StateConnection extends Connection<State, StateEdge> {

  StateConnection(Page<State> page) {
    super(page, StateEdge::new);
  }
}
