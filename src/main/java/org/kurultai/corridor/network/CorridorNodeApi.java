package org.kurultai.corridor.network;

import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.graphql.paging.Window;
import org.kurultai.state.State;
import org.kurultai.state.StateStore;
import org.kurultai.store.ReferenceCheck;

/** What the API says of corridor nodes by themselves. */
@GraphQLApi
public class CorridorNodeApi {

  private final CorridorNodeStore store;
  private final StateStore states;
  private final ReferenceCheck check;

  CorridorNodeApi(CorridorNodeStore store, StateStore states, ReferenceCheck check) {
    this.store = store;
    this.states = states;
    this.check = check;
  }

  /** One corridor node. */
  @Query
  @Nullable @Description("The corridor node with this slug; null where there is none.")
  public CompletionStage<CorridorNode> corridorNode(
      @Description("The slug, such as `aktau-port`.") String slug) {
    return store.bySlug().load(slug);
  }

  /** A page of corridor nodes. */
  @Query
  @Description("The ports, crossings, stations and other nodes of the corridors, by name.")
  public CompletionStage<CorridorNodeConnection> corridorNodes(
      @Nullable @Description("Which nodes; all if nothing is said.") NodeFilter filter,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    NodeFilter asked = filter == null ? NodeFilter.NONE : filter;
    Window window = Window.of(CorridorNodeStore.BY_NAME, first, after, last, before);
    return check
        .guard(asked.references(), store.page(asked, window))
        .thenApply(CorridorNodeConnection::new);
  }

  /** Where a node lies. */
  @Description("The state that the node lies in.")
  public CompletionStage<State> state(@Source CorridorNode node) {
    return states.byCode().load(node.stateCode());
  }
}
