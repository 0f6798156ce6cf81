package org.kurultai.graphql.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.http.SharedAnswer.Pending;

/**
 * The operations of one WebSocket that are not answered yet, by the ids that its client gave them.
 * Confined to the event loop of its connection.
 */
final class RunningOperations {

  private final SocketOperations operations;
  private final Handshake handshake;
  private final int maximum;
  private final Map<String, Pending> running = new HashMap<>();
  private boolean lastOnes;

  /**
   * None so far.
   *
   * @param maximum how many may run at once
   */
  RunningOperations(SocketOperations operations, Handshake handshake, int maximum) {
    this.operations = operations;
    this.handshake = handshake;
    this.maximum = maximum;
  }

  /** Begins one; where it may not begin, its answer says so. */
  Pending begin(String id, Map<?, ?> payload) {
    Pending pending = admit(payload);
    running.put(id, pending);
    return pending;
  }

  private Pending admit(Map<?, ?> payload) {
    if (lastOnes) {
      return operations.refuse(
          ErrorCode.UNAVAILABLE, "This instance stops: connect again, and another will answer.");
    }
    if (running.size() == maximum) {
      return operations.refuse(
          ErrorCode.OVERLOADED,
          "As many operations as may be run on this socket: wait until one is answered.");
    }
    return operations.begin(payload, handshake);
  }

  boolean contains(String id) {
    return running.containsKey(id);
  }

  boolean isEmpty() {
    return running.isEmpty();
  }

  /** Begins none any more. */
  void areLastOnes() {
    lastOnes = true;
  }

  /** Whether the last ones are answered. */
  boolean areOver() {
    return lastOnes && running.isEmpty();
  }

  /** One is answered. */
  void remove(String id) {
    running.remove(id);
  }

  /** The client does not want one any more. */
  void leave(@Nullable String id) {
    Pending unwanted = running.remove(id);
    if (unwanted != null) {
      unwanted.leave();
    }
  }

  /** The client wants none any more. */
  void leaveAll() {
    List<Pending> unwanted = List.copyOf(running.values());
    running.clear();
    unwanted.forEach(Pending::leave);
  }
}
