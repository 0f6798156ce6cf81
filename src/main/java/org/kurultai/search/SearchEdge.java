package org.kurultai.search;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Edge;
import org.kurultai.graphql.paging.Page;

/** Something that was found, in its list. */
@Description("Something that search found, with the cursor.")
public final class SearchEdge extends Edge<SearchResult> {

  SearchEdge(Page<SearchResult> page, Page.Item<SearchResult> item) {
    super(page, item);
  }
}
