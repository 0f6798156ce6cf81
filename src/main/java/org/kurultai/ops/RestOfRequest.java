package org.kurultai.ops;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rest of an HTTP/1.1 request that is answered before all of it has come. It is not read
 * for ever. But where its connection is to be closed, it is passed over for a while first: a client
 * that still sends when the other side has closed is told so by its system at once, and loses the
 * answer that has come (RFC 9112, section 9.6).
 */
final class RestOfRequest extends ChannelDuplexHandler {

  /** A client that has sent so much in vain is not about to read its answer. */
  static final int MOST_BYTES = 16 << 20;

  private final Duration time;

  /** Whether a part of the request is still to come that was handed over last. */
  private boolean arriving = true;

  private boolean answered;
  private @Nullable Future<?> givingUp;
  private boolean closing;
  private int passedOver;

  /**
   * Begins when the head of a connection's first request is handed over.
   *
   * @param time how long the rest of a request may take
   */
  RestOfRequest(Duration time) {
    this.time = time;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      arriving = true;
      answered = false;
    }
    if (message instanceof LastHttpContent) {
      arriving = false;
      stopTimer();
    }
    if (closing) {
      passOver(context, message);
    } else {
      context.fireChannelRead(message);
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    if (message instanceof LastHttpContent && !OneAtATime.isInterim(message)) {
      super.write(context, message, promise.unvoid().addListener(left -> answered(context)));
    } else {
      super.write(context, message, promise);
    }
  }

  @Override
  public void close(ChannelHandlerContext context, ChannelPromise promise) throws Exception {
    if (arriving && answered && !closing) {
      closing = true;
      context.channel().closeFuture().addListener(closed -> promise.trySuccess());
      endOutput(context);
      context.channel().config().setAutoRead(true);
    } else {
      super.close(context, promise);
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    stopTimer();
  }

  private void answered(ChannelHandlerContext context) {
    answered = true;
    if (arriving && givingUp == null) {
      givingUp =
          context.executor().schedule(() -> close(context), time.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** TLS of older versions has no way to end but one side. */
  private static void endOutput(ChannelHandlerContext context) {
    if (context.channel() instanceof DuplexChannel both
        && context.pipeline().get(SslHandler.class) == null) {
      var unused = both.shutdownOutput();
    }
  }

  private void passOver(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpContent part) {
      passedOver += part.content().readableBytes();
    }
    ReferenceCountUtil.release(message);
    if (!arriving || passedOver > MOST_BYTES) {
      close(context);
    }
  }

  private static void close(ChannelHandlerContext context) {
    var unused = context.close();
  }

  private void stopTimer() {
    if (givingUp != null) {
      givingUp.cancel(false);
      givingUp = null;
    }
  }
}
