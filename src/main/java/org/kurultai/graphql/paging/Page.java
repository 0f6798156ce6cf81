package org.kurultai.graphql.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A part of an ordered list, in the list's order.
 *
 * @param window what was asked for
 * @param items what was found, at most the window's size
 * @param more whether the list goes on in the window's direction
 * @param total counts the whole list, by a statement of its own, when it is asked
 */
public record Page<T>(
    Window window, List<Item<T>> items, boolean more, Supplier<CompletableFuture<Integer>> total) {

  /**
   * One item and its place in the list.
   *
   * @param place reads the position, which only cursors need
   */
  public record Item<T>(T node, Supplier<Position> place) {
    Position position() {
      return place.get();
    }
  }

  /**
   * The page of what its items stand for. What was removed since they were found is left out.
   *
   * @param read finds what an item stands for, or null
   * @param made makes the node of the new page
   */
  public <N, R> CompletableFuture<Page<R>> resolve(
      Function<T, CompletableFuture<N>> read, BiFunction<T, N, R> made) {
    List<CompletableFuture<N>> found = items.stream().map(item -> read.apply(item.node)).toList();
    return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
        .thenApply(
            all -> {
              List<Item<R>> present = new ArrayList<>();
              for (int i = 0; i < found.size(); i++) {
                N node = found.get(i).join();
                if (node != null) {
                  Item<T> item = items.get(i);
                  present.add(new Item<>(made.apply(item.node, node), item.place));
                }
              }
              return new Page<>(window, present, more, total);
            });
  }

  /** The page's place in the list. */
  PageInfo info() {
    boolean beyondStart = window.from() != null;
    return new PageInfo(
        window.ordering(),
        window.backward() ? beyondStart : more,
        window.backward() ? more : beyondStart,
        items.isEmpty() ? null : items.get(0).position(),
        items.isEmpty() ? null : items.get(items.size() - 1).position());
  }
}
