package org.kurultai.failure;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Clients that send a request byte by byte, and never its end. */
final class SlowClients implements AutoCloseable {

  /** As many as a server takes into its queue at a time. */
  private static final int AT_ONCE = 500;

  private static final List<String> BEGINNINGS =
      List.of(
          "GET /graphql?query=",
          "POST /graphql HTTP/1.1\r\nHost: k\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n",
          "POST /nowhere HTTP/1.1\r\nHost: k\r\nContent-Length: 999\r\n\r\n");

  private static final int MILLIS_BETWEEN_BYTES = 2_000;

  private final Vertx vertx = Vertx.vertx();
  private final NetClient client = vertx.createNetClient();
  private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();

  private final int port;

  private SlowClients(int port) {
    this.port = port;
  }

  static SlowClients connect(int number, int port) throws Exception {
    SlowClients clients = new SlowClients(port);
    clients.connect(number);
    Buffer bit = Buffer.buffer("a");
    clients.vertx.setPeriodic(
        MILLIS_BETWEEN_BYTES, tick -> clients.open.forEach(socket -> socket.write(bit)));
    return clients;
  }

  void connect(int number) throws Exception {
    for (int connected = 0; connected < number; connected += AT_ONCE) {
      List<Future<NetSocket>> some = IntStream.range(0, AT_ONCE).mapToObj(this::begin).toList();
      Future.all(some).toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
  }

  /** How many the server has not let go yet. */
  int open() {
    return open.size();
  }

  private Future<NetSocket> begin(int number) {
    return client
        .connect(port, "localhost")
        .onSuccess(
            socket -> {
              open.add(socket);
              socket.closeHandler(closed -> open.remove(socket));
              socket.write(BEGINNINGS.get(number % BEGINNINGS.size()));
            });
  }

  @Override
  public void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }
}
