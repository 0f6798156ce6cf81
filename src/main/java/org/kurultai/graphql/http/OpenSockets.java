package org.kurultai.graphql.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.limit.Limits;

/** The WebSockets that are open. */
@Singleton
public class OpenSockets {

  private final SocketOperations operations;
  private final Limits limits;
  private final ConcurrentMap<GraphQlSocket, Future<Void>> open = new ConcurrentHashMap<>();
  private volatile boolean leaving;

  OpenSockets(SocketOperations operations, Limits limits) {
    this.operations = operations;
    this.limits = limits;
  }

  /** Makes a WebSocket of a request that is a handshake. */
  void open(RoutingContext exchange) {
    if (leaving) {
      throw new HttpProblem(
          503, ErrorCode.UNAVAILABLE, "This instance stops: ask again, and another will answer.");
    }
    HttpServerRequest request = exchange.request();
    request
        .toWebSocket()
        .onSuccess(socket -> listen(socket, request.connection()))
        .onFailure(exchange::fail);
  }

  private void listen(ServerWebSocket socket, HttpConnection connection) {
    Optional<SocketProtocol> protocol = SocketProtocol.of(socket.subProtocol());
    if (protocol.isEmpty()) {
      SocketProblem problem = SocketProblem.NO_PROTOCOL;
      socket.close(problem.code(), problem.reason());
      return;
    }
    GraphQlSocket spoken =
        new GraphQlSocket(socket, connection, protocol.get(), operations, limits);
    Future<Void> closed = spoken.listen();
    open.put(spoken, closed);
    closed.onComplete(gone -> open.remove(spoken));
    if (leaving) {
      spoken.goAway();
    }
  }

  /** How many there are. */
  public int number() {
    return open.size();
  }

  /**
   * Opens none any more, and closes each that is open once all that runs on it has been answered.
   *
   * @return done when all are closed
   */
  public Future<Void> goAway() {
    leaving = true;
    Map<GraphQlSocket, Future<Void>> last = Map.copyOf(open);
    last.keySet().forEach(GraphQlSocket::goAway);
    return Future.join(List.copyOf(last.values())).mapEmpty();
  }
}
