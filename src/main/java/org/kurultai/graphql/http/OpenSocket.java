package org.kurultai.graphql.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kurultai.graphql.http.SharedAnswer.Pending;

/**
 * The answers that a WebSocket waits for. What comes over it is handled on the Vert.x context of
 * the request that opened it, so that context leads here. Confined to the connection's event loop.
 */
final class OpenSocket {

  private final Set<Pending> awaited = new HashSet<>();

  /** Begins on the current context. Once the connection closes, nobody waits any more. */
  static void begin(HttpConnection connection) {
    OpenSocket socket = new OpenSocket();
    Context context = context();
    context.putLocal(OpenSocket.class, socket);
    ((ConnectionBase) connection)
        .closeFuture()
        .onComplete(closed -> context.runOnContext(turn -> socket.leave()));
  }

  /** The socket whose message is handled now. */
  static OpenSocket current() {
    return Objects.requireNonNull(context().getLocal(OpenSocket.class));
  }

  /** The answer, unless the socket closes before it has come. */
  Future<Answer> await(Pending pending) {
    awaited.add(pending);
    return pending.answer().onComplete(come -> awaited.remove(pending));
  }

  private void leave() {
    List.copyOf(awaited).forEach(pending -> pending.leave().run());
  }

  private static Context context() {
    return Objects.requireNonNull(Vertx.currentContext());
  }
}
