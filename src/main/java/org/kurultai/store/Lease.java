package org.kurultai.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A connection while it runs one statement, which can be stopped.
 *
 * <p>Postgres cancels whatever the connection runs when it gets to it. A statement that ended just
 * before would leave the cancellation to the next one on the same connection, a stranger's; so such
 * a connection is not used again.
 */
final class Lease implements Runnable {

  private static final String END_OF_CONNECTION = "select pg_terminate_backend(pg_backend_pid())";

  /** A cancellation that overtakes its statement hits nothing, so it is sent again. */
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final Vertx vertx;
  private final PgConnection connection;
  private @Nullable Future<Void> cancellation;
  private boolean ended;

  Lease(SqlConnection connection, Vertx vertx) {
    this.vertx = vertx;
    this.connection = PgConnection.cast(connection);
  }

  /** Asks Postgres to cancel the statement, until it has ended. */
  @Override
  public void run() {
    if (!ended) {
      cancellation = connection.cancelRequest();
      // One at a time: each takes a connection of its own, and Postgres may be away.
      cancellation.onComplete(sent -> vertx.setTimer(PATIENCE.toMillis(), later -> run()));
    }
  }

  /** Gives the connection back, once the statement has ended. */
  void end() {
    ended = true;
    if (cancellation == null) {
      connection.close();
    } else {
      // Vert.x would print what Postgres says of the end.
      connection.exceptionHandler(lastWords -> {});
      cancellation.onComplete(sent -> terminate());
    }
  }

  /** Has Postgres end the connection, for which a late cancellation is as good as any answer. */
  private void terminate() {
    connection
        .query(END_OF_CONNECTION)
        .execute()
        .onComplete(
            answer -> {
              if (answer.succeeded() || answer.cause() instanceof PgException) {
                terminate();
              } else {
                vertx.runOnContext(later -> release());
              }
            });
  }

  /**
   * Gives back a connection that is dead. The pool takes it for one in use until then; but given
   * back before the pool has forgotten it, it would be handed to a stranger. The pool forgets it in
   * the turn in which it dies, so before it fails whoever asks it in a later one.
   */
  private void release() {
    connection.query(END_OF_CONNECTION).execute().onComplete(forgotten -> connection.close());
  }
}
