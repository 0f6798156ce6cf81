package org.kurultai.ops;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.http.HeldBytes;
import org.kurultai.graphql.http.HeldBytes.Holding;

/**
 * What has come of requests that are not handed over yet. Confined to the event loop of its
 * connection.
 */
final class ReadAhead {

  /** What is read ahead of an answer, about. */
  private static final int MOST_BYTES = 64 << 10;

  /** What an object takes beside its text: a header line, a head, a part of a body. */
  private static final int BYTES_OF_OBJECT = 100;

  private final HeldBytes held;
  private final Queue<Object> waiting = new ArrayDeque<>();
  private int bytes;
  private @Nullable Holding holding;

  ReadAhead(HeldBytes held) {
    this.held = held;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Whether no more should be read. */
  boolean isFull() {
    return bytes > MOST_BYTES;
  }

  /**
   * Keeps what came.
   *
   * @param giveWay closes the connection where something waits still; it may run on any thread
   */
  void add(Object message, Runnable giveWay) {
    int more = bytes(message);
    waiting.add(message);
    bytes += more;
    if (holding == null) {
      holding = held.begin(more, giveWay);
    } else {
      holding.add(more);
    }
  }

  /** The next to be handed over. */
  Object first() {
    return waiting.element();
  }

  /** Takes it. */
  Object next() {
    Object next = waiting.remove();
    int less = bytes(next);
    bytes -= less;
    if (waiting.isEmpty()) {
      endHolding();
    } else if (holding != null) {
      holding.add(-less);
    }
    return next;
  }

  /** Nothing of it is wanted any more. */
  void forget() {
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
    bytes = 0;
    endHolding();
  }

  private void endHolding() {
    if (holding != null) {
      holding.end();
      holding = null;
    }
  }

  private static int bytes(Object message) {
    int bytes = BYTES_OF_OBJECT;
    if (message instanceof HttpRequest head) {
      bytes += head.uri().length() + bytes(head.headers());
    }
    if (message instanceof HttpContent body) {
      bytes += body.content().readableBytes();
    }
    if (message instanceof LastHttpContent last) {
      bytes += bytes(last.trailingHeaders());
    }
    return bytes;
  }

  private static int bytes(HttpHeaders headers) {
    int bytes = 0;
    Iterator<Map.Entry<CharSequence, CharSequence>> each = headers.iteratorCharSequence();
    while (each.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = each.next();
      bytes += BYTES_OF_OBJECT + header.getKey().length() + header.getValue().length();
    }
    return bytes;
  }
}
