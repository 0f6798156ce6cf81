package org.kurultai.graphql.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client says over a WebSocket.
 *
 * @param type what kind of message it is
 * @param id the operation that it is about; null where it is about none
 * @param payload what comes with it; null where nothing does
 */
record SocketMessage(String type, @Nullable String id, @Nullable Map<?, ?> payload) {

  /**
   * Reads a message.
   *
   * @throws HttpProblem where it is none
   */
  static SocketMessage read(String text) {
    if (!(JsonReader.read(text, "The message") instanceof Map<?, ?> members)
        || !(members.get("type") instanceof String type)) {
      throw new HttpProblem(400, "The message is no JSON object with a type");
    }
    Object id = members.get("id");
    if (id != null && !(id instanceof String)) {
      throw new HttpProblem(400, "The id of a message is a string");
    }
    Object payload = members.get("payload");
    if (payload != null && !(payload instanceof Map)) {
      throw new HttpProblem(400, "The payload of a message is an object");
    }
    return new SocketMessage(type, (String) id, (Map<?, ?>) payload);
  }
}
