package org.kurultai.graphql.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.util.List;

/** A client of WebSockets that may say what no library would. */
final class RawSocket {

  private static final int PATIENCE_MILLIS = 20_000;

  /** A final frame of text, masked. */
  private static final int TEXT = 0x81;

  private static final int MASKED = 0x80;
  private static final int LENGTH_OF_TWO_BYTES = 126;
  private static final int BYTES_OF_MASK = 4;

  private RawSocket() {}

  /** Sends a handshake. */
  static Socket shakeHands(int port, String... headers) throws IOException {
    return offer("graphql-transport-ws", port, headers);
  }

  /** Sends one that offers another protocol. */
  static Socket offer(String protocol, int port, String... headers) throws IOException {
    Socket socket = new Socket("localhost", port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    String handshake =
        """
        GET /graphql HTTP/1.1
        Host: localhost
        Upgrade: websocket
        Sec-WebSocket-Version: 13
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
        Sec-WebSocket-Protocol: %s
        %s

        """
            .formatted(protocol, String.join("\n", headers))
            .replace("\n", "\r\n");
    socket.getOutputStream().write(handshake.getBytes(US_ASCII));
    return socket;
  }

  /** Reads the lines of a head: byte by byte, since what follows is no text. */
  static List<String> headOf(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new IOException("Closed after: " + head);
      }
      head.append((char) next);
    }
    return List.of(head.toString().split("\r\n", -1));
  }

  /** A frame of ASCII text; its mask is zero, so that it stays as it is. */
  static byte[] text(String text) {
    int longer = text.length() < LENGTH_OF_TWO_BYTES ? 0 : 2;
    byte[] frame = new byte[2 + longer + BYTES_OF_MASK + text.length()];
    frame[0] = (byte) TEXT;
    frame[1] = (byte) (MASKED | (longer == 0 ? text.length() : LENGTH_OF_TWO_BYTES));
    if (longer > 0) {
      frame[2] = (byte) (text.length() >> Byte.SIZE);
      frame[3] = (byte) text.length();
    }
    System.arraycopy(
        text.getBytes(US_ASCII), 0, frame, frame.length - text.length(), text.length());
    return frame;
  }
}
