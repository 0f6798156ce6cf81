package org.kurultai.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Lets connections keep prepared statements of any length. The client's own limit of 2,048
 * characters leaves out the pages with several ranges, which then are parsed and planned anew each
 * time.
 */
@Singleton
final class PreparedStatements implements PgPoolCreator {

  private static final int KEPT_PER_CONNECTION = 512;

  @Override
  public Pool create(Input input) {
    for (PgConnectOptions options : input.pgConnectOptionsList()) {
      options.setPreparedStatementCacheMaxSize(KEPT_PER_CONNECTION);
      options.setPreparedStatementCacheSqlFilter(any -> true);
    }
    return PgBuilder.pool()
        .with(input.poolOptions())
        .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
        .using(input.vertx())
        .build();
  }
}
