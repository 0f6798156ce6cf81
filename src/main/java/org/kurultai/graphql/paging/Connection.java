package org.kurultai.graphql.paging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of a list as GraphQL shows it. Each list has its own small subclass, since SmallRye names
 * a type by its class.
 */
@RegisterForReflection
public abstract class Connection<N, E extends Edge<N>> {

  private final Page<N> page;
  private final BiFunction<Page<N>, Page.Item<N>, E> edge;

  /** Shows a page. */
  protected Connection(Page<N> page, BiFunction<Page<N>, Page.Item<N>, E> edge) {
    this.page = page;
    this.edge = edge;
  }

  /** The items with their cursors. */
  @Description("The items of this page, each with its cursor.")
  public List<@NonNull E> getEdges() {
    return page.items().stream().map(item -> edge.apply(page, item)).toList();
  }

  /** The items alone. */
  @Description("The items of this page without their cursors.")
  public List<@NonNull N> getNodes() {
    return page.items().stream().map(Page.Item::node).toList();
  }

  /** The page's place. */
  @Description("Where this page lies in the list.")
  public PageInfo getPageInfo() {
    return page.info();
  }

  /** The list's length. */
  @Description("How many items the whole list holds; counted only when asked for.")
  public CompletionStage<Integer> getTotalCount() {
    return page.total().get();
  }
}
