package org.kurultai.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.Request;

/**
 * Runs statements on the pool, prepared once per connection, and counts them. They stop with the
 * request that they are run for.
 */
@ApplicationScoped
public class Statements {

  private final Pool pool;
  private final DatabaseFailures failures;
  private final Vertx vertx;
  private final LongAdder issued = new LongAdder();

  Statements(Pool pool, DatabaseFailures failures, Vertx vertx) {
    this.pool = pool;
    this.failures = failures;
    this.vertx = vertx;
  }

  /** Runs a statement with its numbered parameters. */
  public Future<RowSet<Row>> run(String sql, List<? extends @Nullable Object> parameters) {
    return run(sql, Tuple.wrap(parameters.toArray()));
  }

  /** Runs a statement whose parameters are given one by one. */
  public Future<RowSet<Row>> run(String sql, @Nullable Object... parameters) {
    return run(sql, Tuple.wrap(parameters));
  }

  /**
   * Runs a statement without parameters for all who may need its rows: it stops with none of them.
   */
  public Future<RowSet<Row>> runForAll(String sql) {
    issued.increment();
    return connection()
        .compose(
            connection ->
                connection
                    .preparedQuery(sql)
                    .execute()
                    .onComplete(rows -> connection.close())
                    .recover(failure -> Future.failedFuture(failures.ofStatement(failure))));
  }

  /** How many statements have been issued since the start. */
  public long issued() {
    return issued.sum();
  }

  private Future<RowSet<Row>> run(String sql, Tuple parameters) {
    issued.increment();
    Request request = Request.current();
    return connection().compose(connection -> run(sql, parameters, connection, request));
  }

  private Future<SqlConnection> connection() {
    return pool.getConnection()
        .recover(failure -> Future.failedFuture(failures.ofConnecting(failure)));
  }

  private Future<RowSet<Row>> run(
      String sql, Tuple parameters, SqlConnection connection, Request request) {
    if (request.isCancelled()) {
      connection.close();
      return Future.failedFuture(new CancellationException());
    }
    Lease lease = new Lease(connection, vertx);
    request.began(lease);
    return connection
        .preparedQuery(sql)
        .execute(parameters)
        .onComplete(
            rows -> {
              request.ended(lease);
              lease.end();
            })
        .recover(failure -> Future.failedFuture(failures.ofStatement(failure)));
  }
}
