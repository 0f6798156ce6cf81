package org.kurultai.state;

import io.smallrye.graphql.api.Nullable;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.graphql.execution.Request;
import org.kurultai.graphql.limit.ListSize;
import org.kurultai.graphql.paging.Window;
import org.kurultai.store.ReferenceCheck;

/** What the API says of states by themselves. */
@GraphQLApi
public class StateApi {

  private final StateStore store;
  private final StateNaming naming;
  private final ReferenceCheck check;
  private final Clock clock;

  StateApi(StateStore store, ReferenceCheck check, Clock clock) {
    this.store = store;
    this.naming = new StateNaming(store.names());
    this.check = check;
    this.clock = clock;
  }

  /** One state. */
  @Query
  @Nullable @Description("The state with this code; null where the record names none.")
  public CompletionStage<State> state(
      @Description("The ISO 3166-1 alpha-2 code, such as `KZ`.") String code) {
    return store.byCode().load(code);
  }

  /** A page of states. */
  @Query
  @Description("The states that the record names, by name if no order is asked for.")
  public CompletionStage<StateConnection> states(
      @Nullable @Description("Which states; all if nothing is said.") StateFilter filter,
      @Nullable @Description("In which order; by name if none is asked for.") StateOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    StateFilter asked = filter == null ? StateFilter.NONE : filter;
    StateOrder order = orderBy == null ? StateOrder.DEFAULT : orderBy;
    Window window = Window.of(order.ordering(), first, after, last, before);
    return check
        .guard(asked.references(), store.page(asked.where(Request.current().today(clock)), window))
        .thenApply(StateConnection::new);
  }

  /** A state's name in one language. */
  @Description(
      "The name in the asked language, else in one that the request accepts (Accept-Language), else"
          + " in English. A tag falls back on its shorter forms: `kk-Cyrl-KZ`, `kk-Cyrl`, `kk`.")
  public CompletionStage<String> name(
      @Source State state,
      @Nullable @Description("A BCP 47 tag, such as `tr` or `uz-Cyrl`.") String lang) {
    return naming.name(state, lang, Request.current().languages());
  }

  /** A state's names in all languages that the record holds. */
  @Description("Its names in all languages that the record holds, by language tag.")
  @ListSize(assumedSize = 10)
  public CompletionStage<List<@NonNull LocalizedName>> names(@Source State state) {
    return store.names().load(state.code());
  }
}
