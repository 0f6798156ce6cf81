package org.kurultai.store;

import java.util.List;
import org.kurultai.graphql.paging.Ordering;
import org.kurultai.graphql.paging.Position;
import org.kurultai.graphql.paging.SortDirection;
import org.kurultai.graphql.paging.SortKey;
import org.kurultai.graphql.paging.Window;

/**
 * A window on a {@link MergedListing} as one of its parts sees it: the order is that of the days,
 * then of the parts' ranks, then of the keys, so where the part's rows go on depends on its rank.
 */
public final class MergedWindow {

  private final Window merged;
  private final MergedListing.Part part;

  MergedWindow(Window merged, MergedListing.Part part) {
    this.merged = merged;
    this.part = part;
  }

  /**
   * The order of a merged list.
   *
   * @param name what its cursors belong to
   * @param day the column of the day, which each part has, and which is never null in it
   */
  public static Ordering ordering(String name, SortDirection direction, String day) {
    return Ordering.of(
        name,
        direction,
        new SortKey(day, SortKey.Type.DAY, false),
        new SortKey("rank", SortKey.Type.INTEGER, false));
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
   * The part's conditions; behind a row of another rank, and that its rows of that day lie before
   * or behind it, all of them.
   */
  Where where() {
    Position from = merged.from();
    if (from == null || rank(from) == part.rank()) {
      return part.where();
    }
    String beyond = merged.ordering().descending() ? " <" : " >";
    String orOn = part.rank() > rank(from) ? "= ?" : " ?";
    return part.where()
        .and(part.scope().sorted() + '.' + day().column() + beyond + orOn, from.values().get(0));
  }

  private SortKey day() {
    return merged.ordering().keys().get(0);
  }

  private static int rank(Position position) {
    return (int) position.values().get(1);
  }
}
