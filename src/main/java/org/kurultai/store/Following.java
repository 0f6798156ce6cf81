package org.kurultai.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;

/**
 * A request that reads from one replica. Once that fails it, it reads from the primary, and stays
 * there: so no statement of a request sees less than an earlier one.
 */
final class Following {

  private final Replica replica;
  private final Position least;
  private boolean left;

  /**
   * A request that has read nothing yet.
   *
   * @param least how far the replica must have come
   */
  Following(Replica replica, Position least) {
    this.replica = replica;
    this.least = least;
  }

  /** Whether it reads from the primary by now. */
  boolean hasLeft() {
    return left;
  }

  Future<SqlConnection> connection() {
    return replica
        .connection(least)
        .recover(failure -> Future.failedFuture(new UnfitReplica(failure)));
  }

  void leave() {
    left = true;
    replica.fail();
  }
}
