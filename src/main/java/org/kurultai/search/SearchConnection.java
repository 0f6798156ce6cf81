package org.kurultai.search;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Connection;
import org.kurultai.graphql.paging.Page;

/** A page of what was found. */
@Description("A page of what search found.")
public final class SearchConnection extends Connection<SearchResult, SearchEdge> {

  SearchConnection(Page<SearchResult> page) {
    super(page, SearchEdge::new);
  }
}
