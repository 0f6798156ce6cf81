package org.kurultai.graphql.paging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

/** An item of a list with its cursor. */
@RegisterForReflection
public abstract class Edge<N> {

  private final Ordering ordering;
  private final Page.Item<N> item;

  /** Wraps an item of a page. */
  protected Edge(Page<N> page, Page.Item<N> item) {
    this.ordering = page.window().ordering();
    this.item = item;
  }

  /** The item's place, opaque. */
  @Description("The opaque place of the item in the list, for `after` and `before`.")
  public String getCursor() {
    return item.position().encode(ordering);
  }

  /** The item. */
  @Description("The item itself.")
  public N getNode() {
    return item.node();
  }
}
