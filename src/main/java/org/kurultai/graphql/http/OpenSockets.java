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
  private final HeldBytes held;
  private final ConcurrentMap<GraphQlSocket, Future<Void>> open = new ConcurrentHashMap<>();
  private volatile boolean leaving;

  OpenSockets(SocketOperations operations, Limits limits, HeldBytes held) {
    this.operations = operations;
    this.limits = limits;
    this.held = held;
  }

  /**
   * Makes a WebSocket of a request that is a handshake.
   *
   * @throws HttpProblem where it is none
   */
  void open(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    Handshake handshake = Handshake.read(request);
    if (leaving) {
      throw new HttpProblem(
          503, ErrorCode.UNAVAILABLE, "This instance stops: ask again, and another will answer.");
    }
    request
        .toWebSocket()
        .onSuccess(socket -> listen(socket, request.connection(), handshake))
        .onFailure(exchange::fail);
  }

  private void listen(ServerWebSocket socket, HttpConnection connection, Handshake handshake) {
    Optional<SocketProtocol> protocol = SocketProtocol.of(socket.subProtocol());
    if (protocol.isEmpty()) {
      SocketProblem problem = SocketProblem.NO_PROTOCOL;
      socket.close(problem.code(), problem.reason());
      return;
    }
    SocketReplies replies = new SocketReplies(socket, connection, protocol.get(), held);
    MessageBytes coming = MessageBytes.watch(connection, held);
    GraphQlSocket spoken =
        new GraphQlSocket(socket, protocol.get(), handshake, coming, replies, operations, limits);
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
