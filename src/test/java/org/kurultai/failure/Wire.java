package org.kurultai.failure;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The network between the service and Postgres: an address that leads to a server, as that of a
 * Service of Kubernetes does. It can be led elsewhere, and fall silent without closing anything, as
 * a node does that loses its power.
 */
final class Wire implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final NetClient client = vertx.createNetClient();
  private final NetServer server = vertx.createNetServer().connectHandler(this::join);
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private volatile int target;
  private volatile boolean silent;

  private Wire(int target) {
    this.target = target;
  }

  static Wire to(int port) throws Exception {
    Wire wire = new Wire(port);
    wire.server
        .listen(0, "localhost")
        .toCompletionStage()
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
    return wire;
  }

  /** These variables, with this address as that of Postgres. */
  Map<String, String> under(Map<String, String> environment) {
    environment.put("KURULTAI_DATABASE_PORT", String.valueOf(server.actualPort()));
    return environment;
  }

  /** Leads new connections to another port; those that stand stay where they are. */
  void leadTo(int port) {
    target = port;
  }

  /** Nothing arrives any more, on connections that stand and on new ones. */
  void fallSilent() {
    silent = true;
    lines.forEach(line -> line.dead = true);
  }

  /** New connections work again; those that stood when it fell silent stay dead. */
  void heal() {
    silent = false;
  }

  private void join(NetSocket near) {
    Line line = new Line(silent);
    lines.add(line);
    if (line.dead) {
      near.handler(lost -> {});
      return;
    }
    near.pause();
    client
        .connect(target, "localhost")
        .onFailure(refused -> near.close())
        .onSuccess(far -> line.lead(near, far));
  }

  /** One connection. */
  private static final class Line {

    private volatile boolean dead;

    Line(boolean dead) {
      this.dead = dead;
    }

    void lead(NetSocket near, NetSocket far) {
      near.handler(bytes -> carry(bytes, far)).closeHandler(closed -> hangUp(far)).resume();
      far.handler(bytes -> carry(bytes, near)).closeHandler(closed -> hangUp(near));
    }

    private void carry(Buffer bytes, NetSocket to) {
      if (!dead) {
        to.write(bytes);
      }
    }

    private void hangUp(NetSocket other) {
      if (!dead) {
        other.close();
      }
    }
  }

  @Override
  public void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
