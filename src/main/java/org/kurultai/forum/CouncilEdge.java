package org.kurultai.forum;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Edge;
import org.kurultai.graphql.paging.Page;

/** A council in a list. */
@Description("A council in a list, with its cursor.")
public final class CouncilEdge extends Edge<Council> {

  CouncilEdge(Page<Council> page, Page.Item<Council> item) {
    super(page, item);
  }
}
