package org.kurultai.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.kurultai.graphql.limit.Limits;

/**
 * Makes connections to Postgres: the pool's and single ones. They keep prepared statements of any
 * length; the client's own limit of 2,048 characters leaves out the pages with several ranges,
 * which then are parsed and planned anew each time.
 */
@Singleton
final class Connections implements PgPoolCreator {

  private static final int STATEMENTS_KEPT = 512;

  /** A level of a query asks for a few statements, rarely for more. */
  private static final int STATEMENTS_PER_REQUEST = 16;

  /** How much later than Postgres itself a connection ends a statement. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Limits limits;

  private volatile List<PgConnectOptions> options = List.of();
  private volatile Duration lifetime = Duration.ZERO;

  Connections(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Pool create(Input input) {
    options = input.pgConnectOptionsList();
    options.forEach(this::bound);
    PoolOptions pool = input.poolOptions();
    lifetime = Duration.of(pool.getMaxLifetime(), pool.getMaxLifetimeUnit().toChronoUnit());
    int statementMillis = (int) limits.statementTime().toMillis();
    // By then each statement that had a connection has ended.
    pool.setMaxWaitQueueSize(STATEMENTS_PER_REQUEST * limits.requestsInFlight())
        .setConnectionTimeout(statementMillis)
        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
    // Earlier than an idle connection ends by itself, which might be while somebody gets it.
    pool.setIdleTimeout(statementMillis).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    return PgBuilder.pool()
        .with(pool)
        .connectingTo(List.<SqlConnectOptions>copyOf(options))
        .using(input.vertx())
        .build();
  }

  /**
   * Postgres ends what takes too long; where it has vanished without a word, its silence does. A
   * connection over which nothing comes or goes would otherwise be waited for, and kept from
   * others, until the operating system gives it up, which takes a quarter of an hour.
   */
  private void bound(PgConnectOptions connection) {
    connection.setPreparedStatementCacheMaxSize(STATEMENTS_KEPT);
    connection.setPreparedStatementCacheSqlFilter(any -> true);
    int statementMillis = (int) limits.statementTime().toMillis();
    connection.addProperty("statement_timeout", String.valueOf(statementMillis));
    connection.setConnectTimeout(statementMillis);
    connection.setIdleTimeout(statementMillis + (int) GRACE.toMillis());
    connection.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
  }

  /** How long a connection is used, before one to wherever the address leads by then; if bounded. */
  Optional<Duration> lifetime() {
    return Optional.of(lifetime).filter(time -> !time.isZero());
  }

  /**
   * A connection outside the pool, for whoever keeps it.
   *
   * @param name what Postgres shows of it ({@code pg_stat_activity.application_name})
   */
  Future<PgConnection> single(Vertx vertx, String name) {
    return PgConnection.connect(
        vertx, new PgConnectOptions(options.get(0)).addProperty("application_name", name));
  }
}
