package org.kurultai.graphql.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client is told over its WebSocket. */
final class SocketReplies {

  /** Time for a client to take its leave, and all that was sent before. */
  private static final long CLOSING_MILLIS = 5_000;

  private final ServerWebSocket socket;
  private final HttpConnection connection;
  private final SocketProtocol protocol;
  private final Vertx vertx;

  SocketReplies(
      ServerWebSocket socket, HttpConnection connection, SocketProtocol protocol, Vertx vertx) {
    this.socket = socket;
    this.connection = connection;
    this.protocol = protocol;
    this.vertx = vertx;
  }

  void acknowledge() {
    send(message("connection_ack"));
  }

  void pong(@Nullable Map<?, ?> payload) {
    JsonObject pong = message("pong");
    send(payload == null ? pong : pong.put("payload", payload));
  }

  /** The one answer of an operation and its end, or the word that it is refused. */
  void answer(String id, Answer answer) {
    String body = answer.body(ContentCoding.IDENTITY).toString();
    if (answer.refusal() == null) {
      String head = "{\"type\":\"%s\",\"id\":%s,\"payload\":";
      send(head.formatted(protocol.answer(), Json.encode(id)) + body + '}');
      send(message("complete").put("id", id));
    } else {
      send(message("error").put("id", id).put("payload", new JsonObject(body).getValue("errors")));
    }
  }

  /** Closes the socket; the connection, too, where the client does not let go of it. */
  void close(SocketProblem problem) {
    if (socket.isClosed()) {
      return;
    }
    socket.close(problem.code(), problem.reason());
    vertx.setTimer(CLOSING_MILLIS, late -> cut());
  }

  @SuppressWarnings("FutureReturnValueIgnored") // whether it was closed already does not matter
  private void cut() {
    ((ConnectionBase) connection).channelHandlerContext().close();
  }

  private static JsonObject message(String type) {
    return new JsonObject().put("type", type);
  }

  private void send(JsonObject message) {
    send(message.encode());
  }

  /** Reads no more from a client that does not read, so that what waits for it stays bounded. */
  private void send(String message) {
    if (socket.isClosed()) {
      return;
    }
    socket.writeTextMessage(message);
    if (socket.writeQueueFull()) {
      waitUntilRead();
    }
  }

  /** Reads no more until the client has. */
  void waitUntilRead() {
    socket.pause().drainHandler(drained -> socket.resume());
  }
}
