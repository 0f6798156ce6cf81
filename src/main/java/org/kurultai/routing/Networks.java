package org.kurultai.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.Epoch;
import org.kurultai.graphql.execution.Request;

/** Has the network read once for each epoch of the record, for all who ask. */
@ApplicationScoped
class Networks {

  private final NetworkStore store;
  private final Epoch epoch;
  private final Vertx vertx;
  private @Nullable Known last;

  private record Known(long epoch, CompletableFuture<Network> network) {}

  Networks(NetworkStore store, Epoch epoch, Vertx vertx) {
    this.store = store;
    this.epoch = epoch;
    this.vertx = vertx;
  }

  /**
   * The network as it is now, on the current Vert.x context. Where nobody can say whether it is
   * still the same, or the request needs what is newest, it is read anew for this caller alone.
   */
  Future<Network> of(Request request) {
    OptionalLong now = epoch.current();
    return now.isPresent() && !request.needsNewest()
        ? Future.fromCompletionStage(of(now.getAsLong()), vertx.getOrCreateContext())
        : store.read();
  }

  /** That of an epoch; one that could not be read is tried again by the next who asks. */
  private synchronized CompletionStage<Network> of(long now) {
    Known known = last;
    if (known == null || known.epoch() != now || known.network().isCompletedExceptionally()) {
      known = new Known(now, store.read().toCompletionStage().toCompletableFuture());
      last = known;
    }
    return known.network();
  }
}
