package org.kurultai.forum;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.graphql.paging.Window;
import org.kurultai.state.State;
import org.kurultai.state.StateStore;
import org.kurultai.store.ReferenceCheck;

/** What the API says of councils. */
@GraphQLApi
public class CouncilApi {

  private final CouncilStore store;
  private final StateStore states;
  private final ReferenceCheck check;

  CouncilApi(CouncilStore store, StateStore states, ReferenceCheck check) {
    this.store = store;
    this.states = states;
    this.check = check;
  }

  /** One council. */
  @Query
  @Nullable @Description("The council with this slug; null where there is none.")
  public CompletionStage<Council> council(
      @Description("The slug, such as `tr-uz-hlscc`.") String slug) {
    return store.bySlug(slug);
  }

  /** A page of councils. */
  @Query
  @Description("The councils that the record names, by name if no order is asked for.")
  public CompletionStage<CouncilConnection> councils(
      @Nullable @Description("Which councils; all if nothing is said.") CouncilFilter filter,
      @Nullable @Description("In which order; by name if none is asked for.") CouncilOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    CouncilFilter asked = filter == null ? CouncilFilter.NONE : filter;
    Window window = window(orderBy, first, after, last, before);
    return check
        .guard(asked.references(), store.page(asked.where(), window))
        .thenApply(CouncilConnection::new);
  }

  /** A page of a state's councils. */
  @Description("The councils that the state is a party of, by name if no order is asked for.")
  public CompletionStage<CouncilConnection> councils(
      @Source State state,
      @Nullable @Description("Which councils; all if nothing is said.") CouncilFilter filter,
      @Nullable @Description("In which order; by name if none is asked for.") CouncilOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    CouncilFilter asked = filter == null ? CouncilFilter.NONE : filter;
    Window window = window(orderBy, first, after, last, before);
    return check
        .guard(asked.references(), store.pageOfState(state.code(), asked.where(), window))
        .thenApply(CouncilConnection::new);
  }

  /** The states of a council. */
  @Description("The states that are parties of the council, in alphabetical order of their codes.")
  public CompletionStage<List<@NonNull State>> parties(@Source Council council) {
    return states.byCode().loadAll(council.partyCodes());
  }

  /** The council above. */
  @Nullable @Description("The council that it works under, if any.")
  public CompletionStage<Council> parent(@Source Council council) {
    return store.bySlug(council.parentSlug());
  }

  /** The councils below. */
  @Description("The councils that work under it, by name.")
  public CompletionStage<List<@NonNull Council>> subsidiaries(@Source Council council) {
    return store.subsidiaries().load(council.slug());
  }

  /** Who sits at the table. */
  @Description(
      "The institutions that sit at the table, by block and state: a 4+4 joins four of each side.")
  public CompletionStage<List<@NonNull CouncilBlock>> blocks(@Source Council council) {
    return store.blocks().load(council.slug());
  }

  /** The state of an institution. */
  @Description("The state whose institution it is.")
  public CompletionStage<State> state(@Source CouncilBlock block) {
    return states.byCode().load(block.stateCode());
  }

  private static Window window(
      @Nullable CouncilOrder order,
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {
    CouncilOrder asked = order == null ? CouncilOrder.DEFAULT : order;
    return Window.of(asked.ordering(), first, after, last, before);
  }
}
