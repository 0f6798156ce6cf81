package org.kurultai.document;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.SortKey;
import org.kurultai.store.FirstDay;

/** What documents can be ordered by. */
@Description("What documents can be ordered by.")
public enum DocumentOrderField {
  @Description("The first day that the document may have been signed on.")
  SIGNED_ON(FirstDay.KEY),
  @Description("The English title.")
  TITLE(SortKey.text("title"));

  private final SortKey key;

  DocumentOrderField(SortKey key) {
    this.key = key;
  }

  SortKey key() {
    return key;
  }
}
