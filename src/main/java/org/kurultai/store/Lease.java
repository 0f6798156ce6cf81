package org.kurultai.store;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlConnection;
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

  private final PgConnection connection;
  private @Nullable Future<Void> cancellation;

  Lease(SqlConnection connection) {
    this.connection = PgConnection.cast(connection);
  }

  /** Asks Postgres to cancel the statement. */
  @Override
  public void run() {
    cancellation = connection.cancelRequest();
  }

  /** Gives the connection back, once the statement has ended. */
  void end() {
    if (cancellation == null) {
      connection.close();
    } else {
      cancellation
          .compose(sent -> connection.query(END_OF_CONNECTION).execute())
          .onComplete(ended -> connection.close());
    }
  }
}
