package org.kurultai.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.function.Function;

/**
 * A request that reads from one replica. Once that fails it, it reads from the primary, and stays
 * there: so no statement of a request sees less than an earlier one, where the replica's URL stands
 * for one server. Of several servers behind one URL, one may have come further than another.
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

  <T> Future<T> run(Function<SqlConnection, Future<T>> statement) {
    return replica.run(least, statement);
  }

  void leave() {
    left = true;
    replica.fail();
  }
}
