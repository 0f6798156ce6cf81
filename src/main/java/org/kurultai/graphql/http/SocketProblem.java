package org.kurultai.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;

/** Why a WebSocket is closed: a code of RFC 6455 or of graphql-transport-ws, and what is wrong. */
record SocketProblem(short code, String reason) {

  /** A close frame has no room for more. */
  private static final int MAXIMUM_BYTES = 123;

  static final SocketProblem DONE = of(1000, "");
  static final SocketProblem IDLE = of(1000, "Nothing was asked for long: connect again");
  static final SocketProblem GOING_AWAY = of(1001, "This instance stops: connect again");
  static final SocketProblem BROKEN = of(1002, "A frame breaks the protocol of WebSockets");
  static final SocketProblem NO_TEXT = of(1007, "The text is not UTF-8");
  static final SocketProblem TOO_LONG = of(1009, "The message is too long");
  static final SocketProblem UNAUTHORIZED = of(4401, "Unauthorized");
  static final SocketProblem NO_PROTOCOL = of(4406, "Subprotocol not acceptable");
  static final SocketProblem NOT_INITIALISED = of(4408, "Connection initialisation timeout");
  static final SocketProblem INITIALISED_TWICE = of(4429, "Too many initialisation requests");

  /** What is wrong with a frame. */
  static SocketProblem of(Throwable failure) {
    if (!(failure instanceof CorruptedWebSocketFrameException frame)) {
      return TOO_LONG;
    }
    return switch (frame.closeStatus().code()) {
      case 1007 -> NO_TEXT;
      case 1009 -> TOO_LONG;
      default -> BROKEN;
    };
  }

  static SocketProblem invalid(String reason) {
    return of(4400, fitting(reason, "The message is not valid"));
  }

  static SocketProblem alreadyExists(String id) {
    return of(
        4409, fitting("Subscriber for " + id + " already exists", "Subscriber already exists"));
  }

  private static String fitting(String reason, String shorter) {
    return reason.getBytes(UTF_8).length <= MAXIMUM_BYTES ? reason : shorter;
  }

  private static SocketProblem of(int code, String reason) {
    return new SocketProblem((short) code, reason);
  }
}
