package org.kurultai.graphql.http;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sub-protocols of WebSockets that are spoken: that of the GraphQL over HTTP working group, and
 * the older one of Apollo. They differ in the names of three messages, and in how a client takes
 * its leave.
 */
enum SocketProtocol {
  TRANSPORT("graphql-transport-ws", "subscribe", "next", "complete", null),
  LEGACY("graphql-ws", "start", "data", "stop", "connection_terminate");

  private final String title;
  private final String begin;
  private final String answer;
  private final String end;
  private final @Nullable String farewell;

  SocketProtocol(String title, String begin, String answer, String end, @Nullable String farewell) {
    this.title = title;
    this.begin = begin;
    this.answer = answer;
    this.end = end;
    this.farewell = farewell;
  }

  /** The one that a handshake agreed on; none where the client offered no other. */
  static Optional<SocketProtocol> of(@Nullable String title) {
    return Arrays.stream(values()).filter(it -> it.title.equals(title)).findFirst();
  }

  /** By this message a client asks for an operation. */
  String begin() {
    return begin;
  }

  /** By this message it gets the answer. */
  String answer() {
    return answer;
  }

  /** By this message it says that it does not want the answer any more. */
  String end() {
    return end;
  }

  /** By this message it asks for the socket to be closed; null where it closes it itself. */
  @Nullable String farewell() {
    return farewell;
  }
}
