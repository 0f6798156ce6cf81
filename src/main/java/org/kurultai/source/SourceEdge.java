package org.kurultai.source;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Edge;
import org.kurultai.graphql.paging.Page;

/** A source in a list. */
@Description("A source in a list, with its cursor.")
public final class SourceEdge extends Edge<Source> {

  SourceEdge(Page<Source> page, Page.Item<Source> item) {
    super(page, item);
  }
}
