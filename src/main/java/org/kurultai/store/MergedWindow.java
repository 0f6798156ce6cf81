package org.kurultai.store;

import java.time.LocalDate;
import java.util.List;
import org.kurultai.graphql.paging.Ordering;
import org.kurultai.graphql.paging.Position;
import org.kurultai.graphql.paging.SortKey;
import org.kurultai.graphql.paging.Window;

/**
 * A window on a {@link MergedListing} as one of its parts sees it. The order is that of the days,
 * then of the ranks, then of the keys; so where a part goes on depends on its rank.
 */
final class MergedWindow {

  private final Window merged;
  private final MergedListing.Part part;

  MergedWindow(Window merged, MergedListing.Part part) {
    this.merged = merged;
    this.part = part;
  }

  /** The window in the part's own order, which is that of its index. */
  Window window() {
    Position from = merged.from();
    return new Window(
        new Ordering(merged.ordering().name(), List.of(day()), merged.ordering().descending()),
        merged.size(),
        false,
        from == null || rank(from) != part.rank()
            ? null
            : new Position(from.values().subList(0, 1), from.tie()),
        null);
  }

  /**
   * The part's conditions. Of the day of a position in another part, all its rows lie behind the
   * position, or none, as the ranks have it.
   */
  Where where() {
    Position from = merged.from();
    if (from == null || rank(from) == part.rank()) {
      return part.where();
    }
    LocalDate day = (LocalDate) from.values().get(0);
    int apart = part.rank() > rank(from) ? 0 : 1;
    String sorted = part.scope().sorted();
    return merged.ordering().descending()
        ? part.where().until(sorted, day.minusDays(apart))
        : part.where().since(sorted, day.plusDays(apart));
  }

  private SortKey day() {
    return merged.ordering().keys().get(0);
  }

  private static int rank(Position position) {
    return (int) position.values().get(1);
  }
}
