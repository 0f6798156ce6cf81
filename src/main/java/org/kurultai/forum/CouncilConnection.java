package org.kurultai.forum;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Connection;
import org.kurultai.graphql.paging.Page;

/** A page of councils. */
@Description("A page of a list of councils.")
public final class CouncilConnection extends Connection<Council, CouncilEdge> {

  CouncilConnection(Page<Council> page) {
    super(page, CouncilEdge::new);
  }
}
