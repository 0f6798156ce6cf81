package org.kurultai.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Makes connections to Postgres: the pool's and single ones. They keep prepared statements of any
 * length; the client's own limit of 2,048 characters leaves out the pages with several ranges,
 * which then are parsed and planned anew each time.
 */
@Singleton
final class Connections implements PgPoolCreator {

  private static final int STATEMENTS_KEPT = 512;

  private volatile List<PgConnectOptions> options = List.of();

  @Override
  public Pool create(Input input) {
    options = input.pgConnectOptionsList();
    for (PgConnectOptions each : options) {
      each.setPreparedStatementCacheMaxSize(STATEMENTS_KEPT);
      each.setPreparedStatementCacheSqlFilter(any -> true);
    }
    return PgBuilder.pool()
        .with(input.poolOptions())
        .connectingTo(List.<SqlConnectOptions>copyOf(options))
        .using(input.vertx())
        .build();
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
