package org.kurultai.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.paging.Position;
import org.kurultai.graphql.paging.SortKey;
import org.kurultai.graphql.paging.Window;

/**
 * A window as ranges of one index on (keys, slug). That index so serves both directions at any
 * depth: the rows that tie with the position, those beyond it, and those without keys, which come
 * last, are each a range of it, and none is read that lies outside the window. In the order of
 * {@link FirstDay}, the latest first, all three are one.
 */
final class PageRanges {

  /**
   * A part of the list that the index holds in one piece.
   *
   * @param condition what its rows have in common
   * @param order their order
   */
  record Range(String condition, String order) {}

  private final Scope scope;
  private final Window window;
  private final Parameters parameters;
  private final List<SortKey> keys;

  PageRanges(Scope scope, Window window, Parameters parameters) {
    this.scope = scope;
    this.window = window;
    this.parameters = parameters;
    this.keys = window.ordering().keys();
  }

  /** Whether a column holds the order, and rows without a day as its last. */
  boolean latestFirst() {
    return window.ordering().descending() && keys.size() == 1 && keys.get(0).latest() != null;
  }

  /**
   * The ranges in the order in which the window runs through them.
   *
   * @param keyed whether all rows have keys, even where the order has a place for those without
   */
  List<Range> all(boolean keyed) {
    return latestFirst()
        ? List.of(latestFirst(scope.sorted() + '.' + keys.get(0).latest()))
        : apart(window.ordering().nullable() && !keyed);
  }

  private List<Range> apart(boolean nullable) {
    List<Range> ranges = new ArrayList<>();
    Position from = window.from();
    boolean keyless = from != null && from.values().isEmpty();
    if (window.backward() && nullable && (from == null || keyless)) {
      ranges.add(keyless(keyless ? from : null));
    }
    if (!keyless || window.backward()) {
      keyed(from == null || keyless ? null : from, nullable, ranges);
    }
    if (!window.backward() && nullable) {
      ranges.add(keyless(keyless ? from : null));
    }
    return ranges;
  }

  /** The sort columns of the select list, named for {@link #unitedOrder}. */
  String sortColumns() {
    return each(i -> column(i) + " as k" + i) + ", " + scope.tie() + " as tie";
  }

  /** The order of the united ranges. */
  String unitedOrder() {
    return order(i -> "k" + i, "tie");
  }

  private Range latestFirst(String latest) {
    Position from = window.from();
    String order =
        latest + direction(tieDescends()) + ", " + scope.tie() + direction(tieDescends());
    if (from == null) {
      return new Range("true", order);
    }
    String place =
        from.values().isEmpty()
            ? FirstDay.UNDATED
            : parameters.bind(FirstDay.countedBack((LocalDate) from.values().get(0)));
    return new Range(
        "(%s, %s) %s (%s, %s)"
            .formatted(
                latest, scope.tie(), beyond(tieDescends()), place, parameters.bind(from.tie())),
        order);
  }

  private void keyed(@Nullable Position from, boolean nullable, List<Range> ranges) {
    String order = order(this::column, scope.tie());
    if (from == null) {
      ranges.add(new Range(nullable ? column(0) + " is not null" : "true", order));
      return;
    }
    String columns = each(this::column);
    String values = each(i -> parameters.bind(from.values().get(i)));
    String tie = parameters.bind(from.tie());
    if (keysDescend() == tieDescends()) {
      ranges.add(
          new Range(
              "(%s, %s) %s (%s, %s)"
                  .formatted(columns, scope.tie(), beyond(tieDescends()), values, tie),
              order));
      return;
    }
    ranges.add(
        new Range(
            "(%s) = (%s) and %s %s %s"
                .formatted(columns, values, scope.tie(), beyond(tieDescends()), tie),
            scope.tie() + direction(tieDescends())));
    ranges.add(new Range("(%s) %s (%s)".formatted(columns, beyond(keysDescend()), values), order));
  }

  /**
   * All its keys are null, yet they stand in its order: so the index is seen to hold that order.
   */
  private Range keyless(@Nullable Position from) {
    String missing = column(0) + " is null";
    return new Range(
        from == null
            ? missing
            : "%s and %s %s %s"
                .formatted(
                    missing, scope.tie(), beyond(tieDescends()), parameters.bind(from.tie())),
        each(i -> column(i) + direction(tieDescends()))
            + ", "
            + scope.tie()
            + direction(tieDescends()));
  }

  private String order(IntFunction<String> key, String tie) {
    return each(i -> key.apply(i) + direction(keysDescend()))
        + ", "
        + tie
        + direction(tieDescends());
  }

  private boolean keysDescend() {
    return window.ordering().descending() != window.backward();
  }

  private boolean tieDescends() {
    return window.backward();
  }

  private String column(int key) {
    return scope.sorted() + '.' + keys.get(key).column();
  }

  private String each(IntFunction<String> key) {
    return IntStream.range(0, keys.size()).mapToObj(key).collect(Collectors.joining(", "));
  }

  private static String beyond(boolean descending) {
    return descending ? "<" : ">";
  }

  private static String direction(boolean descending) {
    return descending ? " desc" : "";
  }
}
