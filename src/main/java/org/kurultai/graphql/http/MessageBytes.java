package org.kurultai.graphql.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.net.impl.ConnectionBase;
import org.kurultai.graphql.http.HeldBytes.Holding;

/**
 * Tells what is held of a WebSocket's messages that have not come whole: Vert.x shows a frame no
 * sooner than that. Held are all bytes that have come, until the frame that they belong to is
 * shown; those of a message's frames, until its last one is. Confined to the event loop of its
 * connection.
 */
final class MessageBytes extends ChannelInboundHandlerAdapter {

  /** The longest payload whose length stands in a frame's second byte. */
  private static final int SHORT = 125;

  /** The longest one whose length takes two more bytes, not eight. */
  private static final int MIDDLE = 0xffff;

  private final Holding holding;

  /** Those that belong to no frame that was shown. */
  private int unframed;

  /** Those of the frames that were shown of a message that goes on. */
  private int unfinished;

  private MessageBytes(Holding holding) {
    this.holding = holding;
  }

  /**
   * Watches what comes over a connection that has become a WebSocket; text must be UTF-8.
   *
   * @param holding what is held for this socket; it ends with the connection
   */
  static MessageBytes watch(HttpConnection connection, Holding holding) {
    MessageBytes bytes = new MessageBytes(holding);
    ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
    String decoder = pipeline.context(WebSocketFrameDecoder.class).name();
    pipeline.addBefore(decoder, "message-bytes", bytes);
    pipeline.addAfter(decoder, "utf8", new Utf8FrameValidator(false));
    return bytes;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf bytes) {
      unframed += bytes.readableBytes();
      holding.add(bytes.readableBytes());
    }
    context.fireChannelRead(message);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    holding.end();
    context.fireChannelInactive();
  }

  /** A frame is shown. */
  void came(WebSocketFrame frame) {
    int length = Math.min(unframed, length(frame.binaryData().length()));
    unframed -= length;
    switch (frame.type()) {
      case PING, PONG, CLOSE -> holding.add(-length);
      case TEXT, BINARY, CONTINUATION -> {
        unfinished += length;
        if (frame.isFinal()) {
          holding.add(-unfinished);
          unfinished = 0;
        }
      }
    }
  }

  /** Holds what a message that came whole asks for until it is answered. */
  void hold(int asked, Future<?> answer) {
    holding.until(answer, asked);
  }

  /**
   * Of a whole frame: clients mask all of theirs, and tell each length in as few bytes as may be.
   */
  private static int length(int payload) {
    int moreOfLength = payload <= SHORT ? 0 : payload <= MIDDLE ? Short.BYTES : Long.BYTES;
    return 2 + moreOfLength + Integer.BYTES + payload;
  }
}
