package org.kurultai.insight.relations;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.graphql.BadUserInput;
import org.kurultai.graphql.limit.ListSize;
import org.kurultai.graphql.paging.Window;
import org.kurultai.meeting.Period;
import org.kurultai.state.State;
import org.kurultai.state.StatePair;
import org.kurultai.state.StateStore;
import org.kurultai.store.Reference;
import org.kurultai.store.ReferenceCheck;
import org.kurultai.store.References;

/** Which states deal with each other, and how closely. */
@GraphQLApi
public class PartnershipApi {

  private final TieStore ties;
  private final StateStore states;
  private final ReferenceCheck check;

  PartnershipApi(TieStore ties, StateStore states, ReferenceCheck check) {
    this.ties = ties;
    this.states = states;
    this.check = check;
  }

  /** What ties two states. */
  @Query
  @Nullable @Description(
      "What ties two states. Null where nothing in the record joins them, of whatever time: no"
          + " meeting, document, council, indicator, corridor or project.")
  public CompletionStage<Partnership> partnership(
      @Description("The codes of the two states, in either order, such as `TR` and `UZ`.")
          List<@NonNull String> between,
      @Nullable @Description(
              "Counts and lists the meetings and documents of this period; all that the record"
                  + " holds, dated or not, if absent.")
          Period period) {
    StatePair pair = pair(between);
    if (period != null) {
      period.verify("period");
    }
    return check.guard(
        References.NONE.and("between", Reference.STATE, between),
        ties.partners(pair.first())
            .thenCombine(
                ties.in(period),
                (partners, found) ->
                    partners.contains(pair.second())
                        ? partnership(found.between(pair), period)
                        : null));
  }

  /** The partners of a state. */
  @Description(
      "What ties the state to each that anything in the record joins to it, of whatever time: a"
          + " meeting, document, council, indicator, corridor or project. The strongest tie of the"
          + " period first, equal ones by the code of the other state; so those that share no"
          + " meeting and no document of the period come last, with strength 0.")
  public CompletionStage<List<@NonNull Partnership>> partnerships(
      @Source State state,
      @Nullable @Description(
              "Counts and lists the meetings and documents of this period; all that the record"
                  + " holds, dated or not, if absent.")
          Period period,
      @Nullable @Description(
              "How many, from the strongest on: 20 if absent, 100 at most unless the service is"
                  + " configured otherwise.")
          Integer first) {
    int size = Window.size("first", first);
    if (period != null) {
      period.verify("period");
    }
    return ties.partners(state.code())
        .thenCombine(
            ties.in(period),
            (partners, found) ->
                found.of(state.code(), partners).stream()
                    .sorted(
                        comparing(NetworkEdge::weight, reverseOrder())
                            .thenComparing(edge -> edge.pair().other(state.code())))
                    .limit(size)
                    .map(edge -> partnership(edge, period))
                    .toList());
  }

  /** The states of a partnership. */
  @Description("The two states, by code.")
  @ListSize(assumedSize = 2)
  public CompletionStage<List<@NonNull State>> states(@Source Partnership partnership) {
    return states.byCode().loadAll(partnership.pair().codes());
  }

  private static Partnership partnership(NetworkEdge edge, @Nullable Period period) {
    return new Partnership(edge.pair(), period, edge.weight());
  }

  private static StatePair pair(List<String> between) {
    if (between.size() != 2 || Set.copyOf(between).size() != 2) {
      throw new BadUserInput(
          "between", "a partnership joins two states: name two, such as [\"TR\", \"UZ\"]");
    }
    return StatePair.of(between.get(0), between.get(1));
  }
}
