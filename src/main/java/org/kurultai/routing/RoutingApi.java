package org.kurultai.routing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.corridor.Corridor;
import org.kurultai.corridor.CorridorStore;
import org.kurultai.graphql.execution.Request;
import org.kurultai.state.State;
import org.kurultai.state.StateStore;
import org.kurultai.store.ReferenceCheck;

/** What the API says of ways over the network. */
@GraphQLApi
public class RoutingApi {

  private final Networks networks;
  private final Routes routes;
  private final StateStore states;
  private final CorridorStore corridors;
  private final ReferenceCheck check;

  RoutingApi(
      Networks networks,
      Routes routes,
      StateStore states,
      CorridorStore corridors,
      ReferenceCheck check) {
    this.networks = networks;
    this.routes = routes;
    this.states = states;
    this.corridors = corridors;
    this.check = check;
  }

  /** Ways from one place to another. */
  @Query
  @Description(
      "The ways from one place to another, the best first: none where no way leads there, one"
          + " without legs where start and end are the same. Each other way is the best over"
          + " some move that the better ones do not make (to take a segment, in one direction, having"
          + " come by a certain mode and gauge); where the best over a move passes a place twice,"
          + " that move leads to none.")
  public CompletionStage<List<@NonNull Route>> routes(
      @Description("From where to where, and what the ways may use.") RouteQuery query) {
    return networks
        .of(Request.current())
        .toCompletionStage()
        .thenCompose(network -> routes(query, network));
  }

  private CompletionStage<List<Route>> routes(RouteQuery query, Network network) {
    Search search = Search.of(query, network);
    return check.guard(
        Search.unknown(query, network),
        search == null
            ? CompletableFuture.completedFuture(List.of())
            : routes.bySearch().load(search));
  }

  /** The states of a way. */
  @Description(
      "The states that the way crosses, in order; one that is entered again comes again, so there"
          + " is one more than border crossings.")
  public CompletionStage<List<@NonNull State>> states(@Source Route route) {
    return states.byCode().loadAll(route.stateCodes());
  }

  /** The corridors of a way. */
  @Description(
      "The corridors that at least one of its segments is part of, each once, in the order of the"
          + " first such segment; those of one segment by name.")
  public CompletionStage<List<@NonNull Corridor>> corridors(@Source Route route) {
    return corridors.bySlug().loadAll(route.corridorSlugs());
  }
}
