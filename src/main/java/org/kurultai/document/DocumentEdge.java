package org.kurultai.document;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Edge;
import org.kurultai.graphql.paging.Page;

/** A document in a list. */
@Description("A document in a list, with its cursor.")
public final class DocumentEdge extends Edge<Document> {

  DocumentEdge(Page<Document> page, Page.Item<Document> item) {
    super(page, item);
  }
}
