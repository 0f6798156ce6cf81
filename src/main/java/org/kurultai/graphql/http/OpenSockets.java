package org.kurultai.graphql.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.http.HeldBytes.Holding;
import org.kurultai.graphql.limit.Limits;

/** The WebSockets that are open. */
@Singleton
public class OpenSockets {

  private static final String THEN = OpenSockets.class.getName();

  private final SocketOperations operations;
  private final Limits limits;
  private final HeldBytes held;
  private final Set<GraphQlSocket> spoken = ConcurrentHashMap.newKeySet();

  /** Done when a WebSocket is closed: one for each, from its handshake on. */
  private final Set<Future<Void>> open = ConcurrentHashMap.newKeySet();

  private volatile boolean leaving;

  OpenSockets(SocketOperations operations, Limits limits, HeldBytes held) {
    this.operations = operations;
    this.limits = limits;
    this.held = held;
  }

  /** Whether a request is meant to become a WebSocket. */
  public static boolean areAskedFor(HttpServerRequest request) {
    String offered = Weighted.header(request, HttpHeaders.UPGRADE);
    return offered != null
        && Weighted.parse(offered).stream().anyMatch(it -> it.value().equals("websocket"));
  }

  /**
   * Makes a WebSocket of a request that is a handshake.
   *
   * @throws HttpProblem where it is none
   */
  void open(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    Handshake handshake = Handshake.read(request);
    Promise<Void> closed = Promise.promise();
    open.add(closed.future());
    closed.future().onSuccess(gone -> open.remove(closed.future()));
    // Asked only now, so that either the stop sees this handshake or this handshake the stop.
    if (leaving) {
      closed.complete();
      throw new HttpProblem(
          503, ErrorCode.UNAVAILABLE, "This instance stops: ask again, and another will answer.");
    }
    // Vert.x says nothing more of a handshake that it answers itself.
    ((ConnectionBase) request.connection())
        .channel()
        .closeFuture()
        .addListener(gone -> closed.tryComplete());
    // Vert.x looks at the first of several such lines alone, and knows no list of protocols.
    request.headers().set(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
    request.headers().set(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET);
    request
        .toWebSocket()
        .onSuccess(
            socket -> {
              tellThatIsOpen(exchange);
              listen(socket, request.connection(), handshake);
            })
        .onFailure(
            failure -> {
              closed.tryComplete();
              exchange.fail(failure);
            });
  }

  /** Has something done once a request has become a WebSocket: it never ends as requests do. */
  public static void whenOpen(RoutingContext exchange, Runnable then) {
    exchange.put(THEN, then);
  }

  private static void tellThatIsOpen(RoutingContext exchange) {
    Runnable then = exchange.get(THEN);
    if (then != null) {
      then.run();
    }
  }

  private void listen(ServerWebSocket socket, HttpConnection connection, Handshake handshake) {
    Holding holding = held.begin(0, () -> CutOff.of(connection));
    MessageBytes coming = MessageBytes.watch(connection, holding);
    Optional<SocketProtocol> protocol = SocketProtocol.of(socket.subProtocol());
    if (protocol.isEmpty()) {
      socket.frameHandler(coming::came);
      SocketReplies.close(socket, connection, SocketProblem.NO_PROTOCOL);
      return;
    }
    SocketReplies replies = new SocketReplies(socket, connection, protocol.get(), holding);
    RunningOperations running =
        new RunningOperations(operations, handshake, limits.socketOperations());
    GraphQlSocket one = new GraphQlSocket(socket, protocol.get(), running, coming, replies, limits);
    one.listen().onComplete(gone -> spoken.remove(one));
    spoken.add(one);
    if (leaving) {
      one.goAway();
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
    spoken.forEach(GraphQlSocket::goAway);
    return Future.join(List.copyOf(open)).mapEmpty();
  }
}
