package org.kurultai.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Runs statements on the pool, prepared once per connection, and counts them. */
@ApplicationScoped
public class Statements {

  private final Pool pool;
  private final LongAdder issued = new LongAdder();

  Statements(Pool pool) {
    this.pool = pool;
  }

  /** Runs a statement with its numbered parameters. */
  public Future<RowSet<Row>> run(String sql, List<? extends @Nullable Object> parameters) {
    issued.increment();
    return pool.preparedQuery(sql).execute(Tuple.wrap(parameters.toArray()));
  }

  /** Runs a statement whose parameters are given one by one. */
  public Future<RowSet<Row>> run(String sql, @Nullable Object... parameters) {
    issued.increment();
    return pool.preparedQuery(sql).execute(Tuple.wrap(parameters));
  }

  /** How many statements have been issued since the start. */
  public long issued() {
    return issued.sum();
  }
}
