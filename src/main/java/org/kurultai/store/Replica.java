package org.kurultai.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A replica. It is read from while it answers and has come as far as it must; else it is left in
 * peace for a while, each time a longer one.
 */
public final class Replica {

  /** How often it is asked for a sign of life, and how long that may take. */
  private static final Duration PULSE = Duration.ofMillis(400);

  private static final Duration SHORTEST_REST = Duration.ofMillis(100);
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  private static final Logger LOG = Logger.getLogger(Replica.class);

  private final String name;
  private final Supplier<Pools> open;
  private final Vertx vertx;
  private final Supplier<@Nullable Position> newest;
  private final UnderWay underWay = new UnderWay();
  private final LongAdder reads = new LongAdder();
  private volatile Pools pools;
  private volatile boolean serving;
  private volatile boolean stopped;
  private boolean servedAtLastPulse;

  /** The pulse has a connection of its own: that all others are busy is no silence. */
  record Pools(LevelPool requests, LevelPool pulse) {

    void close() {
      requests.close();
      pulse.close();
    }
  }

  /**
   * One that is not read from yet: that begins with its first pulse.
   *
   * @param name by which operators know it
   * @param open opens connections to it
   * @param newest how far it must have come; null while nobody can say
   */
  Replica(String name, Supplier<Pools> open, Vertx vertx, Supplier<@Nullable Position> newest) {
    this.name = name;
    this.open = open;
    this.pools = open.get();
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

  /**
   * Runs a statement on a server that has come as far as the position. It fails with {@link
   * UnfitReplica} where there is none, or as soon as it falls silent.
   */
  <T> Future<T> run(Position least, Function<SqlConnection, Future<T>> statement) {
    return underWay.unlessGivenUp(
        pools
            .requests
            .connection(least)
            .recover(failure -> Future.failedFuture(new UnfitReplica(failure)))
            .onSuccess(connection -> reads.increment())
            .compose(statement));
  }

  /** Is told that a request did not get from it what it should: it rests until its next pulse. */
  void fail() {
    serving = false;
  }

  /** Begins to feel its pulse. */
  void start() {
    vertx.runOnContext(turn -> feelPulse(SHORTEST_REST));
  }

  private void feelPulse(Duration rest) {
    Position least = newest.get();
    if (least == null) {
      later(SHORTEST_REST, rest);
      return;
    }
    pools
        .pulse
        .asked(least)
        .onSuccess(SqlConnection::close)
        .timeout(PULSE.toMillis(), TimeUnit.MILLISECONDS)
        .onSuccess(level -> serve())
        .onFailure(cause -> rest(rest, cause));
  }

  private void serve() {
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
      giveUpConnections(cause);
    }
    Duration longer = rest.multipliedBy(2);
    later(rest, longer.compareTo(LONGEST_REST) < 0 ? longer : LONGEST_REST);
  }

  /** Connections on which a server falls silent may never speak again, even when it does. */
  private void giveUpConnections(Throwable silence) {
    Pools silent = pools;
    pools = open.get();
    silent.close();
    underWay.giveUp(new UnfitReplica(silence));
  }

  private void later(Duration pause, Duration rest) {
    if (!stopped) {
      vertx.setTimer(pause.toMillis(), beat -> feelPulse(rest));
    }
  }

  void stop() {
    stopped = true;
    serving = false;
    pools.close();
  }
}
