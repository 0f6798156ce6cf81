package org.kurultai.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.Request;

/** The replicas that are read from, in turns. */
@Singleton
public class Replicas {

  private final ReplicasConfig config;
  private final Connections connections;
  private final WriteListener writes;
  private final Vertx vertx;
  private final AtomicInteger turn = new AtomicInteger();
  private volatile List<Replica> all = List.of();

  Replicas(ReplicasConfig config, Connections connections, WriteListener writes, Vertx vertx) {
    this.config = config;
    this.connections = connections;
    this.writes = writes;
    this.vertx = vertx;
  }

  /** All of them, in the order of their URLs. */
  public List<Replica> all() {
    return all;
  }

  /** The replica that a request reads from; null where it reads from the primary. */
  @Nullable Following of(Request request) {
    if (all.isEmpty() || request.needsNewest()) {
      return null;
    }
    Following following = request.kept(Choice.class, this::choose).following();
    return following == null || following.hasLeft() ? null : following;
  }

  /** Made once for a request. */
  private record Choice(@Nullable Following following) {}

  private Choice choose() {
    Position least = writes.position();
    List<Replica> serving = all.stream().filter(Replica::isServing).toList();
    return least == null || serving.isEmpty()
        ? new Choice(null)
        : new Choice(new Following(next(serving), least));
  }

  private Replica next(List<Replica> serving) {
    return serving.get(Math.floorMod(turn.getAndIncrement(), serving.size()));
  }

  void onStart(@Observes StartupEvent start, Pool primary) {
    List<String> urls = config.urls().orElse(List.of());
    if (!urls.isEmpty()) {
      // The pool is made at its first use, and with it what other connections need to know.
      primary.size();
      List<PgConnectOptions> servers = new ArrayList<>();
      for (String url : urls) {
        servers.add(read(url, servers.size() + 1));
      }
      all = servers.stream().map(this::replica).toList();
      all.forEach(Replica::start);
    }
  }

  private PgConnectOptions read(String url, int place) {
    try {
      return ReplicaUrl.read(url, connections.primary());
    } catch (IllegalArgumentException fault) {
      throw new ConfigurationException(
          "KURULTAI_READ_URLS: URL number %d %s; write postgresql://host:5432/database, and commas between several"
              .formatted(place, fault.getMessage()));
    }
  }

  private Replica replica(PgConnectOptions server) {
    String name = server.getHost() + ':' + server.getPort();
    return new Replica(
        name,
        () ->
            new Replica.Pools(
                new LevelPool(connections.replica(name, server, vertx)),
                new LevelPool(connections.replica(name + " pulse", server, 1, vertx))),
        vertx,
        writes::position);
  }

  void onStop(@Observes ShutdownEvent stop) {
    all.forEach(Replica::stop);
  }
}
