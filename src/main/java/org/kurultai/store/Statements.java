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
 * Runs statements on the primary or a replica, prepared once per connection, and counts them. They
 * stop with the request that they are run for.
 */
@ApplicationScoped
public class Statements {

  private final Pool pool;
  private final Replicas replicas;
  private final DatabaseFailures failures;
  private final Vertx vertx;
  private final LongAdder issued = new LongAdder();

  Statements(Pool pool, Replicas replicas, DatabaseFailures failures, Vertx vertx) {
    this.pool = pool;
    this.replicas = replicas;
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
   * Runs a statement without parameters for all who may need its rows, on the primary: it stops
   * with none of them.
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
                    .onSuccess(rows -> failures.over())
                    .recover(failure -> Future.failedFuture(failures.ofStatement(failure))));
  }

  /** How many statements have been issued since the start. */
  public long issued() {
    return issued.sum();
  }

  private Future<RowSet<Row>> run(String sql, Tuple parameters) {
    issued.increment();
    Request request = Request.current();
    Following replica = replicas.of(request);
    return replica == null
        ? runOnPrimary(sql, parameters, request)
        : run(sql, parameters, replica, request);
  }

  private Future<RowSet<Row>> run(
      String sql, Tuple parameters, Following replica, Request request) {
    return replica
        .run(connection -> run(sql, parameters, connection, request))
        .recover(
            failure -> {
              if (failures.isOfReplica(failure)) {
                replica.leave();
                return runOnPrimary(sql, parameters, request);
              }
              return Future.failedFuture(failures.ofStatement(failure));
            });
  }

  private Future<RowSet<Row>> runOnPrimary(String sql, Tuple parameters, Request request) {
    return connection()
        .compose(connection -> run(sql, parameters, connection, request))
        .onSuccess(rows -> failures.over())
        .recover(failure -> Future.failedFuture(failures.ofStatement(failure)));
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
            });
  }
}
