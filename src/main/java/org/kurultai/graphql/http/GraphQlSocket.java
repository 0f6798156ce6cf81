package org.kurultai.graphql.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.http.SharedAnswer.Pending;
import org.kurultai.graphql.limit.Limits;

/**
 * An open WebSocket that speaks <a
 * href="https://github.com/enisdenis/graphql-ws/blob/master/PROTOCOL.md">graphql-transport-ws</a>,
 * or the protocol before it. Confined to the event loop of its connection.
 */
final class GraphQlSocket {

  private final ServerWebSocket socket;
  private final SocketProtocol protocol;
  private final RunningOperations running;
  private final Limits limits;
  private final MessageBytes coming;
  private final Context context = Objects.requireNonNull(Vertx.currentContext());
  private final SocketReplies replies;
  private final Promise<Void> closed = Promise.promise();
  private boolean acknowledged;
  private long timer;

  GraphQlSocket(
      ServerWebSocket socket,
      SocketProtocol protocol,
      RunningOperations running,
      MessageBytes coming,
      SocketReplies replies,
      Limits limits) {
    this.socket = socket;
    this.protocol = protocol;
    this.running = running;
    this.limits = limits;
    this.coming = coming;
    this.replies = replies;
  }

  /** Begins to listen, on the current Vert.x context; done when the socket is closed. */
  Future<Void> listen() {
    closeAfter(limits.socketInitTime(), SocketProblem.NOT_INITIALISED);
    socket
        .frameHandler(this::frameCame)
        .textMessageHandler(this::hear)
        .binaryMessageHandler(bytes -> close(SocketProblem.invalid("Messages are text")))
        .exceptionHandler(failure -> close(SocketProblem.of(failure)))
        .closeHandler(gone -> leave());
    return closed.future();
  }

  /** Each ping is answered by Vert.x, whether or not the client reads: so no more of them come. */
  private void frameCame(WebSocketFrame frame) {
    coming.came(frame);
    if (!socket.isClosed() && socket.writeQueueFull()) {
      replies.waitUntilRead();
    } else {
      stayOpen();
    }
  }

  /** Begins nothing more, and closes once all that runs has been answered. */
  void goAway() {
    context.runOnContext(
        turn -> {
          running.areLastOnes();
          closeWhenDone();
        });
  }

  private void hear(String text) {
    if (socket.isClosed()) {
      return;
    }
    try {
      handle(SocketMessage.read(text));
    } catch (HttpProblem malformed) {
      close(SocketProblem.invalid(malformed.message()));
    }
  }

  private void handle(SocketMessage message) {
    String type = message.type();
    if (type.equals("connection_init")) {
      initialise();
    } else if (type.equals("ping")) {
      replies.pong(message.payload());
    } else if (type.equals(protocol.begin())) {
      begin(message.id(), message.payload());
    } else if (type.equals(protocol.end())) {
      end(message.id());
    } else if (type.equals(protocol.farewell())) {
      close(SocketProblem.DONE);
    } else if (!type.equals("pong")) {
      close(SocketProblem.invalid("There is no such type of message"));
    }
  }

  private void initialise() {
    if (acknowledged) {
      close(SocketProblem.INITIALISED_TWICE);
      return;
    }
    acknowledged = true;
    stayOpen();
    replies.acknowledge();
  }

  private void begin(@Nullable String id, @Nullable Map<?, ?> payload) {
    if (!acknowledged) {
      close(SocketProblem.UNAUTHORIZED);
    } else if (id == null || id.isEmpty() || payload == null) {
      close(SocketProblem.invalid("An operation has an id and a payload"));
    } else if (running.contains(id)) {
      close(SocketProblem.alreadyExists(id));
    } else {
      Pending pending = running.begin(id, payload);
      coming.hold(pending.bytes(), pending.answer());
      pending.answer().onSuccess(answer -> answer(id, answer));
    }
  }

  private void answer(String id, Answer answer) {
    running.remove(id);
    replies.answer(id, answer);
    closeWhenDone();
  }

  private void end(@Nullable String id) {
    running.leave(id);
    closeWhenDone();
  }

  private void stayOpen() {
    if (acknowledged) {
      closeAfter(limits.socketIdleTime(), SocketProblem.IDLE);
    }
  }

  private void closeAfter(Duration time, SocketProblem problem) {
    Vertx vertx = context.owner();
    vertx.cancelTimer(timer);
    timer =
        vertx.setTimer(
            time.toMillis(),
            late -> {
              if (running.isEmpty()) {
                close(problem);
              } else {
                closeAfter(time, problem);
              }
            });
  }

  private void closeWhenDone() {
    if (running.areOver()) {
      close(SocketProblem.GOING_AWAY);
    }
  }

  private void close(SocketProblem problem) {
    running.leaveAll();
    replies.close(problem);
  }

  private void leave() {
    context.owner().cancelTimer(timer);
    running.leaveAll();
    closed.complete();
  }
}
