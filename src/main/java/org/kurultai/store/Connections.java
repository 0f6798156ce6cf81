package org.kurultai.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.kurultai.graphql.limit.Limits;

/**
 * Makes connections to Postgres: the pools' and single ones. They keep prepared statements of any
 * length; the client's own limit of 2,048 characters leaves out the pages with several ranges,
 * which then are parsed and planned anew each time.
 */
@Singleton
public final class Connections implements PgPoolCreator {

  /** The pool of whoever asks whether the primary answers. */
  public static final String PROBE = "probe";

  /** What metrics call the pool that readers share. */
  static final String PRIMARY = "primary";

  private static final int STATEMENTS_KEPT = 512;

  /** A level of a query asks for a few statements, rarely for more. */
  private static final int STATEMENTS_PER_REQUEST = 16;

  /** Longer than any pause between two probes should be. */
  private static final Duration PROBE_SILENCE = Duration.ofSeconds(15);

  /** How much later than Postgres itself a connection ends a statement. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** A replica that is silent does not hold a request up for long: there is the primary. */
  private static final Duration PATIENCE_WITH_REPLICAS = Duration.ofSeconds(1);

  private final Limits limits;
  private final Encryption encryption;
  private final MeterRegistry registry;

  private volatile List<PgConnectOptions> options = List.of();
  private volatile PoolOptions poolOptions = new PoolOptions();

  Connections(Limits limits, Encryption encryption, MeterRegistry registry) {
    this.limits = limits;
    this.encryption = encryption;
    this.registry = registry;
  }

  @Override
  public Pool create(Input input) {
    options = input.pgConnectOptionsList();
    options.forEach(this::bound);
    poolOptions = input.poolOptions().setName(PRIMARY);
    int statementMillis = (int) limits.statementTime().toMillis();
    // By then each statement that had a connection has ended.
    poolOptions
        .setMaxWaitQueueSize(STATEMENTS_PER_REQUEST * limits.requestsInFlight())
        .setConnectionTimeout(statementMillis)
        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
    // Earlier than an idle connection ends by itself, which might be while somebody gets it.
    poolOptions.setIdleTimeout(statementMillis).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    return pool(options, poolOptions, input.vertx());
  }

  /** How the primary is connected to. */
  PgConnectOptions primary() {
    return new PgConnectOptions(options.get(0));
  }

  /**
   * One connection to the primary, apart from those of readers: however many of these wait, whoever
   * probes it does not. It ends with its silence alone, so that it outlives the pause between two
   * probes.
   *
   * @param primary the pool of readers, which is made at its first use, and with it what other
   *     connections need to know
   */
  @Produces
  @Singleton
  @Identifier(PROBE) Pool probe(Vertx vertx, Pool primary) {
    primary.size();
    return pool(
        List.of(outsideTraces("kurultai-" + PROBE).setIdleTimeout((int) PROBE_SILENCE.toMillis())),
        new PoolOptions(poolOptions)
            .setName(PROBE)
            .setShared(false)
            .setMaxSize(1)
            .setIdleTimeout(PoolOptions.DEFAULT_IDLE_TIMEOUT),
        vertx);
  }

  /**
   * A pool of as many connections to a replica as there are to the primary.
   *
   * @param name what metrics call it; it may have been that of a pool which is given up
   */
  Pool replica(String name, PgConnectOptions replica, Vertx vertx) {
    return replica(name, replica, poolOptions.getMaxSize(), vertx);
  }

  /** A pool of some connections to a replica. */
  Pool replica(String name, PgConnectOptions replica, int connections, Vertx vertx) {
    int patience = (int) PATIENCE_WITH_REPLICAS.toMillis();
    return pool(
        List.of(new PgConnectOptions(replica).setConnectTimeout(patience)),
        new PoolOptions(poolOptions)
            .setName(name)
            .setShared(false)
            .setMaxSize(connections)
            .setConnectionTimeout(patience)
            .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS),
        vertx);
  }

  private Pool pool(List<PgConnectOptions> servers, PoolOptions options, Vertx vertx) {
    // A gauge goes on reading the pool that it was made for, and keeps that of the next one out.
    Search.in(registry).tag("pool.name", options.getName()).gauges().forEach(registry::remove);
    return PgBuilder.pool()
        .with(options)
        .connectingTo(List.<SqlConnectOptions>copyOf(servers))
        .using(vertx)
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
    encryption.apply(connection);
    int statementMillis = (int) limits.statementTime().toMillis();
    connection.addProperty("statement_timeout", String.valueOf(statementMillis));
    connection.setConnectTimeout(statementMillis);
    connection.setIdleTimeout(statementMillis + (int) GRACE.toMillis());
    connection.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
  }

  /** How long a connection is used before another is made to the same address; if bounded. */
  Optional<Duration> lifetime() {
    return Optional.of(poolOptions)
        .filter(pool -> pool.getMaxLifetime() > 0)
        .map(pool -> Duration.of(pool.getMaxLifetime(), pool.getMaxLifetimeUnit().toChronoUnit()));
  }

  /**
   * A connection outside the pools, for whoever keeps it. It belongs to no request's trace.
   *
   * @param name what Postgres shows of it ({@code pg_stat_activity.application_name})
   */
  Future<PgConnection> single(Vertx vertx, String name) {
    return PgConnection.connect(vertx, outsideTraces(name));
  }

  private PgConnectOptions outsideTraces(String name) {
    return primary().setTracingPolicy(TracingPolicy.IGNORE).addProperty("application_name", name);
  }
}
