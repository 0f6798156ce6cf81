package org.kurultai.graphql.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2FrameTypes;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersEncoder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A connection of HTTP/2 that may be asked for more than it has said that it takes. */
final class RawHttp2 implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final int BYTES_OF_FRAME = 16_384;
  private static final int BYTES_OF_SETTING = 6;
  private static final int END_OF_STREAM = 1;
  private static final int END_OF_HEADERS = 4;
  private static final int ACKNOWLEDGED = 1;
  private static final int PRIORITY = 32;
  private static final int BYTES_OF_PRIORITY = 5;

  private final SSLSocket socket;
  private final DataInputStream in;
  private final DefaultHttp2HeadersEncoder encoder =
      new DefaultHttp2HeadersEncoder(Http2HeadersEncoder.NEVER_SENSITIVE, true);
  private final DefaultHttp2HeadersDecoder decoder = new DefaultHttp2HeadersDecoder(false);
  private final Map<Integer, Long> settings = new HashMap<>();

  private record Frame(int type, int flags, int stream, byte[] payload) {

    /** What the headers of an answer begin with: nothing, or its priority. */
    int start() {
      return (flags & PRIORITY) == 0 ? 0 : BYTES_OF_PRIORITY;
    }
  }

  private RawHttp2(SSLSocket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
  }

  /** Connects, and takes what the service says of itself. */
  static RawHttp2 at(URL service) throws IOException, GeneralSecurityException {
    SSLContext any = SSLContext.getInstance("TLS");
    any.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
    SSLSocket socket =
        (SSLSocket) any.getSocketFactory().createSocket(service.getHost(), service.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {"h2"});
    socket.setSSLParameters(parameters);
    RawHttp2 connection = new RawHttp2(socket);
    socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII));
    connection.send(Http2FrameTypes.SETTINGS, 0, 0, Unpooled.EMPTY_BUFFER);
    connection.read(connection.next(Http2FrameTypes.SETTINGS));
    connection.send(Http2FrameTypes.SETTINGS, ACKNOWLEDGED, 0, Unpooled.EMPTY_BUFFER);
    return connection;
  }

  /** What the service says by that setting (RFC 9113, section 6.5.2). */
  long setting(int number) {
    return settings.get(number);
  }

  /** Sends the head of a request; whole, there is nothing more of it. */
  void ask(int stream, Http2Headers head, boolean whole) throws Exception {
    ByteBuf block = Unpooled.buffer();
    encoder.encodeHeaders(stream, head, block);
    int type = Http2FrameTypes.HEADERS;
    int flags = whole ? END_OF_STREAM : 0;
    do {
      ByteBuf part = block.readSlice(Math.min(block.readableBytes(), BYTES_OF_FRAME));
      send(type, block.isReadable() ? flags : flags | END_OF_HEADERS, stream, part);
      type = Http2FrameTypes.CONTINUATION;
      flags = 0;
    } while (block.isReadable());
  }

  /** The status of the next answer that comes; that of the request on this stream. */
  String status(int stream) throws Exception {
    Frame head = next(Http2FrameTypes.HEADERS);
    if (head.stream != stream) {
      throw new IOException("an answer to stream " + head.stream + ", not " + stream);
    }
    ByteBuf block = Unpooled.wrappedBuffer(head.payload).skipBytes(head.start());
    return decoder.decodeHeaders(stream, block).status().toString();
  }

  /** With which error the next stream is reset; it is this one. */
  long resetOf(int stream) throws IOException {
    Frame reset = next(Http2FrameTypes.RST_STREAM);
    if (reset.stream != stream) {
      throw new IOException("stream " + reset.stream + " is reset, not " + stream);
    }
    return ByteBuffer.wrap(reset.payload).getInt();
  }

  private Frame next(int type) throws IOException {
    Frame frame = next();
    while (frame.type != type) {
      if (frame.type == Http2FrameTypes.GO_AWAY) {
        throw new IOException("the service says goodbye: " + new String(frame.payload, US_ASCII));
      }
      frame = next();
    }
    return frame;
  }

  private Frame next() throws IOException {
    int length = in.readUnsignedByte() << Short.SIZE | in.readUnsignedShort();
    return new Frame(
        in.readUnsignedByte(), in.readUnsignedByte(), in.readInt(), in.readNBytes(length));
  }

  private void read(Frame said) {
    ByteBuffer payload = ByteBuffer.wrap(said.payload);
    while (payload.remaining() >= BYTES_OF_SETTING) {
      settings.put((int) payload.getShort(), Integer.toUnsignedLong(payload.getInt()));
    }
  }

  private void send(int type, int flags, int stream, ByteBuf payload) throws IOException {
    ByteBuf frame =
        Unpooled.buffer()
            .writeMedium(payload.readableBytes())
            .writeByte(type)
            .writeByte(flags)
            .writeInt(stream)
            .writeBytes(payload);
    socket.getOutputStream().write(frame.array(), 0, frame.readableBytes());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
