package org.kurultai.store;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Connections to a replica, given out where the server has come as far as it must. Each is asked by
 * itself, once in an epoch: behind one URL there may be several servers.
 */
final class LevelPool {

  /**
   * More than a pool has: connections that are gone are forgotten with the epoch, or with these.
   */
  private static final int CONNECTIONS_KNOWN = 1_000;

  private final Pool pool;
  private volatile Known known = new Known(-1);

  /** A connection, by what tells it from every other: the key is a random number. */
  private record Backend(int process, int key) {

    static Backend of(SqlConnection connection) {
      PgConnection own = PgConnection.cast(connection);
      return new Backend(own.processId(), own.secretKey());
    }
  }

  /** The connections that have come as far as they must in an epoch. */
  private record Known(long epoch, Set<Backend> backends) {

    Known(long epoch) {
      this(epoch, ConcurrentHashMap.newKeySet());
    }
  }

  LevelPool(Pool pool) {
    this.pool = pool;
  }

  /** A connection whose server is known to have come so far, or says so. */
  Future<SqlConnection> connection(Position least) {
    return pool.getConnection()
        .compose(
            connection ->
                isKnown(connection, least)
                    ? Future.succeededFuture(connection)
                    : verify(connection, least));
  }

  /** A connection whose server says now that it has come so far. */
  Future<SqlConnection> asked(Position least) {
    return pool.getConnection().compose(connection -> verify(connection, least));
  }

  void close() {
    pool.close();
  }

  private Future<SqlConnection> verify(SqlConnection connection, Position least) {
    return connection
        .preparedQuery(Position.REACHED)
        .execute(Tuple.of(least.cluster(), least.lsn()))
        .compose(
            rows ->
                Boolean.TRUE.equals(rows.iterator().next().getBoolean(0))
                    ? Future.succeededFuture(connection)
                    : Future.failedFuture("it is no replica of this primary, or behind"))
        .onSuccess(level -> learn(connection, least))
        .onFailure(unfit -> connection.close());
  }

  private boolean isKnown(SqlConnection connection, Position least) {
    Known now = known;
    return now.epoch >= least.epoch() && now.backends.contains(Backend.of(connection));
  }

  private synchronized void learn(SqlConnection connection, Position reached) {
    if (known.epoch < reached.epoch() || known.backends.size() >= CONNECTIONS_KNOWN) {
      known = new Known(reached.epoch());
    }
    if (known.epoch == reached.epoch()) {
      known.backends.add(Backend.of(connection));
    }
  }
}
