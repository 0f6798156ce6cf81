package org.kurultai.graphql.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.http.HeldBytes.Holding;

/**
 * Tells what is held of a WebSocket's message that has not come whole: Vert.x shows a frame no
 * sooner than that. Confined to the event loop of its connection.
 */
final class MessageBytes extends ChannelInboundHandlerAdapter {

  private final HeldBytes held;
  private final HttpConnection connection;
  private @Nullable Holding coming;

  private MessageBytes(HeldBytes held, HttpConnection connection) {
    this.held = held;
    this.connection = connection;
  }

  /** Watches what comes over a connection that has become a WebSocket; text must be UTF-8. */
  static MessageBytes watch(HttpConnection connection, HeldBytes held) {
    MessageBytes bytes = new MessageBytes(held, connection);
    ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
    String decoder = pipeline.context(WebSocketFrameDecoder.class).name();
    pipeline.addBefore(decoder, "message-bytes", bytes);
    pipeline.addAfter(decoder, "utf8", new Utf8FrameValidator(false));
    return bytes;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf bytes) {
      int more = bytes.readableBytes();
      if (coming == null) {
        coming = held.begin(more, () -> CutOff.of(connection));
      } else {
        coming.add(more);
      }
    }
    context.fireChannelRead(message);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    cameWhole();
    context.fireChannelInactive();
  }

  /** A message has come whole. */
  void cameWhole() {
    if (coming != null) {
      coming.end();
      coming = null;
    }
  }
}
