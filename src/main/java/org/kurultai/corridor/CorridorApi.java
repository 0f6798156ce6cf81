package org.kurultai.corridor;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.corridor.network.CorridorNode;
import org.kurultai.corridor.network.Segment;
import org.kurultai.graphql.paging.Window;
import org.kurultai.state.State;
import org.kurultai.state.StateStore;
import org.kurultai.store.ReferenceCheck;

/** What the API says of corridors as wholes, and where else they come up. */
@GraphQLApi
public class CorridorApi {

  private final CorridorStore store;
  private final StateStore states;
  private final ReferenceCheck check;

  CorridorApi(CorridorStore store, StateStore states, ReferenceCheck check) {
    this.store = store;
    this.states = states;
    this.check = check;
  }

  /** One corridor. */
  @Query
  @Nullable @Description("The corridor with this slug; null where there is none.")
  public CompletionStage<Corridor> corridor(
      @Description("The slug, such as `middle-corridor`.") String slug) {
    return store.bySlug().load(slug);
  }

  /** A page of corridors. */
  @Query
  @Description("The corridors, by name if no order is asked for.")
  public CompletionStage<CorridorConnection> corridors(
      @Nullable @Description("Which corridors; all if nothing is said.") CorridorFilter filter,
      @Nullable @Description("In which order; by name if none is asked for.") CorridorOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    CorridorFilter asked = filter == null ? CorridorFilter.NONE : filter;
    Window window = window(orderBy, first, after, last, before);
    return check
        .guard(asked.references(), store.page(asked, window))
        .thenApply(CorridorConnection::new);
  }

  /** A page of a state's corridors. */
  @Description("The corridors that the state is part of, by name if no order is asked for.")
  public CompletionStage<CorridorConnection> corridors(
      @Source State state,
      @Nullable @Description("Which corridors; all if nothing is said.") CorridorFilter filter,
      @Nullable @Description("In which order; by name if none is asked for.") CorridorOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    CorridorFilter asked = filter == null ? CorridorFilter.NONE : filter;
    Window window = window(orderBy, first, after, last, before);
    return check
        .guard(asked.references(), store.ofState(state.code(), asked, window))
        .thenApply(CorridorConnection::new);
  }

  /** The corridors of a segment. */
  @Description("The corridors that the segment is part of, by name; none for a mere connector.")
  public CompletionStage<List<@NonNull Corridor>> corridors(@Source Segment segment) {
    return store.overSegment().load(segment.slug());
  }

  /** The corridors of a node. */
  @Description("The corridors that lead through the node, by name.")
  public CompletionStage<List<@NonNull Corridor>> corridors(@Source CorridorNode node) {
    return store.throughNode().load(node.slug());
  }

  /** The states of a corridor. */
  @Description("The states that the corridor is said to join, in travel order.")
  public CompletionStage<List<@NonNull State>> states(@Source Corridor corridor) {
    return states.byCode().loadAll(corridor.stateCodes());
  }

  private static Window window(
      @Nullable CorridorOrder orderBy,
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {
    CorridorOrder order = orderBy == null ? CorridorOrder.DEFAULT : orderBy;
    return Window.of(order.ordering(), first, after, last, before);
  }
}
