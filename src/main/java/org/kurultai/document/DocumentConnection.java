package org.kurultai.document;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.Connection;
import org.kurultai.graphql.paging.Page;

/** A page of documents. */
@Description("A page of a list of documents.")
public final class DocumentConnection extends Connection<Document, DocumentEdge> {

  /** Shows a page. */
  public DocumentConnection(Page<Document> page) {
    super(page, DocumentEdge::new);
  }
}
