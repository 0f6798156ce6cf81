package org.kurultai.ops;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.http.HeldBytes;
import org.kurultai.graphql.http.HeldBytes.Holding;

/**
 * Hands over a request of an HTTP/1.1 connection once the answer to the one before has left for the
 * client, and reads little ahead while one waits. Vert.x alone would read on and answer on, however
 * much of it nobody takes: a client that sends a thousand requests and reads no answer would fill
 * the memory. Nor is the rest of a request that is answered already read for ever.
 *
 * <p>That a client has left shows only to who reads: so what is ahead is read up to a bound, and
 * the query of a client that sent another, and left, is stopped.
 */
final class OneAtATime extends ChannelDuplexHandler {

  /** The name under which Vert.x's watch for silence stands in a connection's pipeline. */
  private static final String IDLE = "idle";

  /** What is read ahead of an answer, about. */
  private static final int MOST_AHEAD = 64 << 10;

  /** What an object takes beside its text: a header line, a head, a part of a body. */
  private static final int BYTES_OF_OBJECT = 100;

  private final Duration restTime;
  private final HeldBytes held;
  private final Queue<Object> waiting = new ArrayDeque<>();
  private int bytesAhead;
  private @Nullable Holding ahead;

  /** Whether a part of the request is still to come that was handed over last. */
  private boolean arriving = true;

  private @Nullable Future<?> givingUp;

  private boolean answering = true;
  private boolean handingOver;

  /**
   * Begins when the head of a connection's first request is handed over.
   *
   * @param restTime how long the rest of a request may take that is answered already
   */
  OneAtATime(Duration restTime, HeldBytes held) {
    this.restTime = restTime;
    this.held = held;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (waiting.isEmpty() && !isHeld(message)) {
      handOver(context, message);
    } else {
      keep(context, message);
    }
  }

  private void keep(ChannelHandlerContext context, Object message) {
    int bytes = bytes(message);
    waiting.add(message);
    bytesAhead += bytes;
    if (ahead == null) {
      ahead = held.begin(bytes, () -> giveUpAhead(context));
    } else {
      ahead.add(bytes);
    }
    if (bytesAhead > MOST_AHEAD) {
      context.channel().config().setAutoRead(false);
    }
  }

  private Object next() {
    Object next = waiting.remove();
    int bytes = bytes(next);
    bytesAhead -= bytes;
    if (waiting.isEmpty()) {
      keepNothing();
    } else if (ahead != null) {
      ahead.add(-bytes);
    }
    return next;
  }

  private void keepNothing() {
    if (ahead != null) {
      ahead.end();
      ahead = null;
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    if (isUpgrade(message) && context.pipeline().get(IDLE) != null) {
      context.pipeline().remove(IDLE);
    }
    if (message instanceof LastHttpContent && !isInterim(message)) {
      super.write(context, message, promise.unvoid().addListener(left -> answered(context)));
    } else {
      super.write(context, message, promise);
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
    keepNothing();
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

  private boolean canHandOver() {
    return !waiting.isEmpty() && !isHeld(waiting.element());
  }

  private boolean isHeld(Object message) {
    return answering && message instanceof HttpRequest;
  }

  private void handOver(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      answering = true;
      arriving = true;
    }
    if (message instanceof LastHttpContent) {
      arriving = false;
      if (givingUp != null) {
        givingUp.cancel(false);
        givingUp = null;
      }
    }
    context.fireChannelRead(message);
  }

  private void answered(ChannelHandlerContext context) {
    answering = false;
    if (arriving && givingUp == null) {
      givingUp =
          context.executor().schedule(giveUp(context), restTime.toMillis(), TimeUnit.MILLISECONDS);
    }
    // What is handed over may be answered at once, and so lead here again.
    if (handingOver || waiting.isEmpty()) {
      return;
    }
    handingOver = true;
    while (canHandOver()) {
      while (canHandOver()) {
        handOver(context, next());
      }
      // Only now does an answer leave that is there already, and the next request may go.
      context.fireChannelReadComplete();
    }
    handingOver = false;
    if (bytesAhead <= MOST_AHEAD) {
      context.channel().config().setAutoRead(true);
    }
  }

  /** What is ahead may be under way meanwhile: only the connection's own loop knows. */
  private void giveUpAhead(ChannelHandlerContext context) {
    context
        .executor()
        .execute(
            () -> {
              if (!waiting.isEmpty()) {
                giveUp(context).run();
              }
            });
  }

  private static Runnable giveUp(ChannelHandlerContext context) {
    return () -> {
      var unused = context.close();
    };
  }

  /** A WebSocket, which may be silent for longer, is watched by who serves it. */
  private static boolean isUpgrade(Object message) {
    return message instanceof HttpResponse response
        && response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
  }

  /** Neither "continue" nor "switching protocols" ends an answer. */
  private static boolean isInterim(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }
}
