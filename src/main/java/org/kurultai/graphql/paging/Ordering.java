package org.kurultai.graphql.paging;

import java.util.List;

/**
 * A total order of a list: its keys, then the slug (or code), ascending.
 *
 * @param name what its cursors belong to, such as {@code Meeting.DATE}
 * @param keys the columns; null together or not at all
 * @param descending the direction of the keys; the slug always ascends
 */
public record Ordering(String name, List<SortKey> keys, boolean descending) {

  /** An order by one or more keys. */
  public static Ordering of(String name, SortDirection direction, SortKey... keys) {
    return new Ordering(name, List.of(keys), direction == SortDirection.DESC);
  }

  /** Whether rows without keys exist. */
  public boolean nullable() {
    return keys.get(0).nullable();
  }
}
