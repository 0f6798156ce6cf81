package org.kurultai.source;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Connection;
import org.kurultai.graphql.paging.Page;

/** A page of sources. */
@Description("A page of a list of sources.")
public final class SourceConnection extends Connection<Source, SourceEdge> {

  SourceConnection(Page<Source> page) {
    super(page, SourceEdge::new);
  }
}
