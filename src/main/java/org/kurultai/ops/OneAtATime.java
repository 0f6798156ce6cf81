package org.kurultai.ops;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import org.kurultai.graphql.http.HeldBytes;

/**
 * Hands over a request of an HTTP/1.1 connection once the answer to the one before has left for the
 * client, and reads little ahead while one waits. Vert.x alone would read on and answer on, however
 * much of it nobody takes: a client that sends a thousand requests and reads no answer would fill
 * the memory.
 *
 * <p>That a client has left shows only to who reads: so what is ahead is read up to a bound, and
 * the query of a client that sent another, and left, is stopped.
 */
final class OneAtATime extends ChannelDuplexHandler {

  /** The name under which Vert.x's watch for silence stands in a connection's pipeline. */
  private static final String IDLE = "idle";

  private final ReadAhead ahead;
  private boolean answering = true;
  private boolean handingOver;

  /** Begins when the head of a connection's first request is handed over. */
  OneAtATime(HeldBytes held) {
    this.ahead = new ReadAhead(held);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (ahead.isEmpty() && !isHeld(message)) {
      handOver(context, message);
    } else {
      keep(context, message);
    }
  }

  private void keep(ChannelHandlerContext context, Object message) {
    ahead.add(message, () -> giveUpAhead(context));
    if (ahead.isFull()) {
      context.channel().config().setAutoRead(false);
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
    ahead.forget();
  }

  private boolean canHandOver() {
    return !ahead.isEmpty() && !isHeld(ahead.first());
  }

  private boolean isHeld(Object message) {
    return answering && message instanceof HttpRequest;
  }

  private void handOver(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      answering = true;
    }
    context.fireChannelRead(message);
  }

  private void answered(ChannelHandlerContext context) {
    answering = false;
    // What is handed over may be answered at once, and so lead here again.
    if (handingOver || ahead.isEmpty()) {
      return;
    }
    handingOver = true;
    while (canHandOver()) {
      while (canHandOver()) {
        handOver(context, ahead.next());
      }
      // Only now does an answer leave that is there already, and the next request may go.
      context.fireChannelReadComplete();
    }
    handingOver = false;
    if (!ahead.isFull()) {
      context.channel().config().setAutoRead(true);
    }
  }

  /** What is ahead may be under way meanwhile: only the connection's own loop knows. */
  private void giveUpAhead(ChannelHandlerContext context) {
    context
        .executor()
        .execute(
            () -> {
              if (!ahead.isEmpty()) {
                var unused = context.close();
              }
            });
  }

  /** A WebSocket, which may be silent for longer, is watched by who serves it. */
  private static boolean isUpgrade(Object message) {
    return message instanceof HttpResponse response
        && response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
  }

  /** Neither "continue" nor "switching protocols" ends an answer. */
  static boolean isInterim(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }
}
