package org.kurultai.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.DatasetVersion;
import org.kurultai.graphql.Epoch;

/**
 * Hears of the writes to the record; each begins a new epoch, as soon as it is known where in the
 * primary's log it stands. So all that is read in an epoch shows what was written before it.
 *
 * <p>Postgres tells of every write on a connection that listens. While that connection is down or
 * silent nobody can say whether the record is still the same, so there is no epoch; when it listens
 * again, a new one begins.
 */
@Singleton
public class WriteListener implements Epoch {

  static final String NAME = "kurultai-write-listener";

  /** How often the connection is asked for a sign of life, and how long that may take. */
  private static final Duration PULSE = Duration.ofMillis(400);

  private static final Logger LOG = Logger.getLogger(WriteListener.class);

  private final Vertx vertx;
  private final Pool pool;
  private final Connections connections;
  private final LastWrite lastWrite = new LastWrite();

  /** Whether the log has it that writes are not heard: each try that fails would say so again. */
  private final AtomicBoolean toldDeaf = new AtomicBoolean();

  private volatile @Nullable PgConnection heard;
  private volatile boolean stopped;

  WriteListener(Vertx vertx, Pool pool, Connections connections) {
    this.vertx = vertx;
    this.pool = pool;
    this.connections = connections;
  }

  @Override
  public OptionalLong current() {
    Position reached = position();
    return reached == null ? OptionalLong.empty() : OptionalLong.of(reached.epoch());
  }

  @Override
  public boolean hasReached(DatasetVersion version) {
    Position reached = position();
    return reached != null
        && reached.version() != null
        && reached.version().compareTo(version) >= 0;
  }

  /** How far a replica must have come to be read from; null while nobody can say. */
  @Nullable Position position() {
    return heard == null ? null : lastWrite.position();
  }

  /** Ends the epoch: who writes within this pod need not wait for Postgres to tell. */
  public void advance() {
    lastWrite.happened();
    PgConnection primary = heard;
    if (primary != null) {
      locate(primary);
    }
  }

  void onStart(@Observes StartupEvent start) {
    // The pool is made at its first use, and with it what single connections need to know.
    pool.size();
    vertx.runOnContext(turn -> connect());
  }

  void onStop(@Observes ShutdownEvent stop) {
    stopped = true;
    PgConnection last = heard;
    if (last != null) {
      last.close();
    }
  }

  private void connect() {
    if (!stopped) {
      connections.single(vertx, NAME).onSuccess(this::listen).onFailure(this::connectLater);
    }
  }

  private void listen(PgConnection connection) {
    connection
        .notificationHandler(write -> advance())
        .closeHandler(closed -> lose(connection, ClosedConnectionException.INSTANCE));
    ask(connection, "listen record")
        .onSuccess(listening -> hear(connection))
        .onFailure(
            failure -> {
              connection.close();
              connectLater(failure);
            });
  }

  private void hear(PgConnection connection) {
    PgConnection before = heard;
    lastWrite.happened();
    heard = connection;
    locate(connection);
    if (before != null) {
      before.close();
    }
    feelPulse(connection);
    connections
        .lifetime()
        .ifPresent(time -> vertx.setTimer(time.toMillis(), old -> renew(connection)));
  }

  /** The address may lead to another server by now: that of a replica that was promoted. */
  private void renew(PgConnection connection) {
    if (heard == connection) {
      connect();
    }
  }

  private void locate(PgConnection connection) {
    lastWrite
        .locate(sql -> ask(connection, sql))
        .onSuccess(located -> tellHearing())
        .onFailure(failure -> lose(connection, failure));
  }

  private void tellHearing() {
    if (position() != null && toldDeaf.compareAndSet(true, false)) {
      LOG.info("Writes to the record are heard again");
    }
  }

  private void feelPulse(PgConnection connection) {
    locate(connection);
    ask(connection, "select 1")
        .onSuccess(alive -> vertx.setTimer(PULSE.toMillis(), beat -> feelPulse(connection)))
        .onFailure(silent -> lose(connection, silent));
  }

  private static Future<RowSet<Row>> ask(PgConnection connection, String sql) {
    return connection.query(sql).execute().timeout(PULSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void lose(PgConnection connection, Throwable cause) {
    if (heard == connection) {
      heard = null;
      connection.close();
      connectLater(cause);
    }
  }

  private void connectLater(Throwable cause) {
    if (!stopped) {
      if (heard == null && toldDeaf.compareAndSet(false, true)) {
        LOG.warnf("Writes to the record cannot be heard, so no answer is kept: %s", cause);
      }
      vertx.setTimer(PULSE.toMillis(), beat -> connect());
    }
  }
}
