package org.kurultai.graphql.http;

import io.netty.buffer.ByteBufUtil;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.http.HeldBytes.Holding;

/** What a client is told over its WebSocket. */
final class SocketReplies {

  /** Time for a client to take its leave, and all that was sent before. */
  private static final long CLOSING_MILLIS = 5_000;

  private final ServerWebSocket socket;
  private final HttpConnection connection;
  private final SocketProtocol protocol;
  private final Holding holding;

  /**
   * Replies over a socket.
   *
   * @param holding what is held for this socket
   */
  SocketReplies(
      ServerWebSocket socket, HttpConnection connection, SocketProtocol protocol, Holding holding) {
    this.socket = socket;
    this.connection = connection;
    this.protocol = protocol;
    this.holding = holding;
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
      send(message("error").put("id", id).put("payload", errors(new JsonObject(body))));
    }
  }

  /** Closes the socket. */
  void close(SocketProblem problem) {
    close(socket, connection, problem);
  }

  /** Closes a socket; its connection, too, where the client does not let go of it. */
  static void close(ServerWebSocket socket, HttpConnection connection, SocketProblem problem) {
    if (!socket.isClosed()) {
      socket.close(problem.code(), problem.reason());
      Vertx vertx = Objects.requireNonNull(Vertx.currentContext()).owner();
      vertx.setTimer(CLOSING_MILLIS, late -> CutOff.of(connection));
    }
  }

  /** An error message has no room beside its errors: the first tells what the response would. */
  private static JsonArray errors(JsonObject response) {
    JsonArray errors = response.getJsonArray("errors");
    JsonObject extensions = response.getJsonObject("extensions");
    if (extensions != null) {
      errors.getJsonObject(0).getJsonObject("extensions").mergeIn(extensions);
    }
    return errors;
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
    int bytes = ByteBufUtil.utf8Bytes(message);
    holding.until(socket.writeTextMessage(message), bytes);
    if (socket.writeQueueFull()) {
      waitUntilRead();
    }
  }

  /** Reads no more until the client has. */
  void waitUntilRead() {
    socket.pause().drainHandler(drained -> socket.resume());
  }
}
