package org.kurultai.graphql.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** Ends what a client does not read, on any thread. */
final class CutOff {

  private CutOff() {}

  /** Cuts off the answer to a request, unless it has left meanwhile and another is under way. */
  static void of(HttpServerRequest request, Future<?> sent) {
    context(request.connection())
        .executor()
        .execute(
            () -> {
              if (sent.isComplete()) {
                return;
              }
              if (request.version() == HttpVersion.HTTP_2) {
                reset(request.connection(), request.response().streamId());
              } else {
                of(request.connection());
              }
            });
  }

  /** Closes a connection at once: in good order it closes only when the client has read. */
  @SuppressWarnings("FutureReturnValueIgnored") // whether it was closed already does not matter
  static void of(HttpConnection connection) {
    context(connection).close();
  }

  /** Vert.x itself resets no stream whose answer was handed to it whole. */
  @SuppressWarnings("FutureReturnValueIgnored") // nor does it here
  private static void reset(HttpConnection connection, int stream) {
    ChannelHandlerContext context = context(connection);
    Http2ConnectionHandler handler = (Http2ConnectionHandler) context.handler();
    if (handler.connection().stream(stream) != null) {
      long calmDown = Http2Error.ENHANCE_YOUR_CALM.code();
      handler.resetStream(context, stream, calmDown, context.newPromise());
      context.flush();
    }
  }

  private static ChannelHandlerContext context(HttpConnection connection) {
    return ((ConnectionBase) connection).channelHandlerContext();
  }
}
