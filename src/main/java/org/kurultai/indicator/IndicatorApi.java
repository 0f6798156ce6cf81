package org.kurultai.indicator;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.graphql.limit.ListSize;
import org.kurultai.state.State;
import org.kurultai.state.StateStore;
import org.kurultai.store.ReferenceCheck;

/** What the API says of indicators. */
@GraphQLApi
public class IndicatorApi {

  private final IndicatorStore store;
  private final StateStore states;
  private final ReferenceCheck check;

  IndicatorApi(IndicatorStore store, StateStore states, ReferenceCheck check) {
    this.store = store;
    this.states = states;
    this.check = check;
  }

  /** Indicators. */
  @Query
  @Description(
      "Figures on the relations of two states: pair by pair, each pair's in the order in which they"
          + " were stated.")
  @ListSize(assumedSize = 100)
  public CompletionStage<List<@NonNull Indicator>> indicators(
      @Nullable @Description("Which indicators; all if nothing is said.") IndicatorFilter filter) {
    IndicatorFilter asked = filter == null ? IndicatorFilter.NONE : filter;
    asked.verify();
    return check.guard(asked.references(), store.indicators(asked));
  }

  /** The two states. */
  @Description("The two states that the figure is about, by code.")
  public CompletionStage<List<@NonNull State>> states(@Source Indicator indicator) {
    return states.byCode().loadAll(indicator.stateCodes());
  }
}
