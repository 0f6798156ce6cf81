package org.kurultai.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A replica. It is read from while it answers and has come as far as it must; else it is left in
 * peace for a while, each time a longer one.
 *
 * <p>Each connection is asked by itself how far its server has come, once in an epoch: behind one
 * URL there may be several servers.
 */
public final class Replica {

  /** How often it is asked for a sign of life, and how long that may take. */
  private static final Duration PULSE = Duration.ofMillis(400);

  private static final Duration SHORTEST_REST = Duration.ofMillis(100);
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  /**
   * More than a pool has: connections that are gone are forgotten with the epoch, or with these.
   */
  private static final int CONNECTIONS_KNOWN = 1_000;

  private static final Logger LOG = Logger.getLogger(Replica.class);

  private final String name;
  private final Supplier<Pool> pools;
  private final Vertx vertx;
  private final Supplier<@Nullable Position> newest;
  private final LongAdder reads = new LongAdder();
  private volatile Known known = new Known(-1);
  private volatile Pool pool;
  private volatile boolean serving;
  private boolean servedAtLastPulse;
  private volatile boolean stopped;

  /** A connection, by what tells it from every other: the key is a random number. */
  private record Backend(int process, int key) {}

  /** The connections that have come as far as they must in an epoch. */
  private record Known(long epoch, Set<Backend> backends) {
    Known(long epoch) {
      this(epoch, ConcurrentHashMap.newKeySet());
    }
  }

  /**
   * One that is not read from yet: that begins with its first pulse.
   *
   * @param name by which operators know it
   * @param pools makes a pool of connections to it
   * @param newest how far it must have come; null while nobody can say
   */
  Replica(String name, Supplier<Pool> pools, Vertx vertx, Supplier<@Nullable Position> newest) {
    this.name = name;
    this.pools = pools;
    this.pool = pools.get();
    this.vertx = vertx;
    this.newest = newest;
  }

  /** By which operators know it: host and port. */
  public String name() {
    return name;
  }

  /** How many statements it was given. */
  public long reads() {
    return reads.sum();
  }

  /** Whether it is read from. */
  public boolean isServing() {
    return serving;
  }

  /** A connection for a statement, to a server that has come as far as the position. */
  Future<SqlConnection> connection(Position least) {
    return pool.getConnection()
        .compose(
            connection ->
                isKnown(backend(connection), least)
                    ? Future.succeededFuture(connection)
                    : verify(connection, least))
        .onSuccess(connection -> reads.increment());
  }

  private Future<SqlConnection> verify(SqlConnection connection, Position least) {
    return connection
        .preparedQuery(Position.REACHED)
        .execute(Tuple.of(least.cluster(), least.lsn()))
        .compose(
            rows ->
                Boolean.TRUE.equals(rows.iterator().next().getBoolean(0))
                    ? Future.succeededFuture(connection)
                    : Future.failedFuture("it is no replica, or behind"))
        .onSuccess(current -> learn(backend(connection), least))
        .onFailure(unfit -> connection.close());
  }

  private boolean isKnown(Backend backend, Position least) {
    Known now = known;
    return now.epoch >= least.epoch() && now.backends.contains(backend);
  }

  private synchronized void learn(Backend backend, Position reached) {
    if (known.epoch < reached.epoch() || known.backends.size() >= CONNECTIONS_KNOWN) {
      known = new Known(reached.epoch());
    }
    if (known.epoch == reached.epoch()) {
      known.backends.add(backend);
    }
  }

  private static Backend backend(SqlConnection connection) {
    PgConnection own = PgConnection.cast(connection);
    return new Backend(own.processId(), own.secretKey());
  }

  /** Begins to feel its pulse. */
  void start() {
    vertx.runOnContext(turn -> feelPulse(SHORTEST_REST));
  }

  /** Is told that a request did not get from it what it should: it rests until its next pulse. */
  void fail() {
    serving = false;
  }

  private void feelPulse(Duration rest) {
    Position least = newest.get();
    if (least == null) {
      later(SHORTEST_REST, rest);
      return;
    }
    pool.getConnection()
        .compose(connection -> verify(connection, least))
        .onSuccess(SqlConnection::close)
        .timeout(PULSE.toMillis(), TimeUnit.MILLISECONDS)
        .onSuccess(level -> goOn())
        .onFailure(cause -> rest(rest, cause));
  }

  private void goOn() {
    if (!servedAtLastPulse) {
      LOG.infof("Replica %s is read from", name);
    }
    servedAtLastPulse = true;
    serving = true;
    later(PULSE, SHORTEST_REST);
  }

  private void rest(Duration rest, Throwable cause) {
    if (servedAtLastPulse) {
      LOG.warnf("Replica %s is not read from for now: %s", name, cause.getMessage());
    }
    servedAtLastPulse = false;
    serving = false;
    if (cause instanceof TimeoutException) {
      renewPool();
    }
    Duration longer = rest.multipliedBy(2);
    later(rest, longer.compareTo(LONGEST_REST) < 0 ? longer : LONGEST_REST);
  }

  /** Connections on which a server falls silent may never speak again, even when it does. */
  private void renewPool() {
    Pool silent = pool;
    pool = pools.get();
    silent.close();
  }

  private void later(Duration pause, Duration rest) {
    if (!stopped) {
      vertx.setTimer(pause.toMillis(), beat -> feelPulse(rest));
    }
  }

  void stop() {
    stopped = true;
    serving = false;
    pool.close();
  }
}
