package org.kurultai.graphql.paging;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/**
 * Where a page lies in its list, as the Relay cursor connections specification has it.
 *
 * @param hasNextPage whether items follow the page
 * @param hasPreviousPage whether items come before it
 * @param start the position of the first item
 * @param end the position of the last item
 */
@Description("Where a page lies in its list (Relay cursor connections).")
public record PageInfo(
    @Ignore Ordering ordering,
    @Description("Whether items follow the last one of this page.") boolean hasNextPage,
    @Description("Whether items come before the first one of this page.") boolean hasPreviousPage,
    @Ignore @Nullable Position start,
    @Ignore @Nullable Position end) {

  /** The first item's cursor. */
  @Nullable @Description("The cursor of the first item, for `before`; null on an empty page.")
  public String getStartCursor() {
    return start == null ? null : start.encode(ordering);
  }

  /** The last item's cursor. */
  @Nullable @Description("The cursor of the last item, for `after`; null on an empty page.")
  public String getEndCursor() {
    return end == null ? null : end.encode(ordering);
  }
}
