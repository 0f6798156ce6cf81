package org.kurultai.insight.relations;

import io.smallrye.graphql.api.Nullable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.graphql.limit.ListSize;
import org.kurultai.meeting.Period;
import org.kurultai.state.State;
import org.kurultai.state.StateStore;
import org.kurultai.store.Reference;
import org.kurultai.store.ReferenceCheck;
import org.kurultai.store.References;

/** What the API says of the network of states. */
@GraphQLApi
public class NetworkApi {

  private final TieStore ties;
  private final StateStore states;
  private final ReferenceCheck check;

  NetworkApi(TieStore ties, StateStore states, ReferenceCheck check) {
    this.ties = ties;
    this.states = states;
    this.check = check;
  }

  /** The network of a period. */
  @Query
  @Description("Who meets whom: the network of the meetings and documents of a period.")
  public CompletionStage<RelationsNetwork> network(
      @Nullable @Description(
              "What lies in this period; all that the record holds, dated or not, if absent.")
          Period period,
      @Nullable @Description(
              "The network of these states alone, by alpha-2 code, such as `KZ`. What ties them"
                  + " counts as in the whole network: a meeting is still shared among all its"
                  + " states, and hosted meetings are counted with whomever.")
          List<@NonNull String> states) {
    if (period != null) {
      period.verify("period");
    }
    return check.guard(
        References.NONE.and("states", Reference.STATE, states),
        ties.in(period)
            .thenApply(
                found ->
                    states == null
                        ? TieNetwork.of(found)
                        : TieNetwork.among(new LinkedHashSet<>(states), found)));
  }

  /** The state of a vertex. */
  @Description("The state.")
  public CompletionStage<State> state(@Source NetworkVertex vertex) {
    return states.byCode().load(vertex.code());
  }

  /** The states of an edge. */
  @Description("The two states, by code.")
  @ListSize(assumedSize = 2)
  public CompletionStage<List<@NonNull State>> states(@Source NetworkEdge edge) {
    return states.byCode().loadAll(edge.pair().codes());
  }
}
