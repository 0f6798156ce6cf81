package org.kurultai.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.execution.Request;

/** The ways that searches find. They are worked out beside the event loop. */
@ApplicationScoped
class Routes {

  private final Vertx vertx;
  private final double difference;
  private final Loader<Search, List<Route>> bySearch = Loader.many(this::find);

  Routes(Vertx vertx, RoutingConfig config) {
    this.vertx = vertx;
    this.difference = config.difference().doubleValue();
  }

  /** The ways that a search finds, the best first. */
  Loader<Search, List<Route>> bySearch() {
    return bySearch;
  }

  private Future<Map<Search, List<Route>>> find(List<Search> searches) {
    Request request = Request.current();
    List<Future<List<Route>>> routes =
        searches.stream()
            .map(
                search ->
                    vertx.executeBlocking(
                        () -> request.isCancelled() ? List.<Route>of() : find(search), false))
            .toList();
    return Future.all(routes)
        .map(
            all -> {
              Map<Search, List<Route>> found = new HashMap<>();
              for (int i = 0; i < searches.size(); i++) {
                found.put(searches.get(i), routes.get(i).result());
              }
              return found;
            });
  }

  private List<Route> find(Search search) {
    return ways(search).stream()
        .map(moves -> new Itinerary(search.stops().get(0), moves).route())
        .toList();
  }

  private List<List<Move>> ways(Search search) {
    return search.stops().size() == 1
        ? List.of(List.of())
        : new WayFinder(search, difference).find().stream().map(Way::moves).toList();
  }
}
