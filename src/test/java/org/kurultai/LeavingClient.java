package org.kurultai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;

/** A client that may go away before its answer comes. */
public final class LeavingClient implements AutoCloseable {

  private final Socket socket;

  private LeavingClient(Socket socket) {
    this.socket = socket;
  }

  /** A client that is connected and has not asked yet. */
  public static LeavingClient at(URL endpoint) throws IOException {
    return new LeavingClient(new Socket(endpoint.getHost(), endpoint.getPort()));
  }

  /** Asks, and waits for nothing. */
  public void ask(String document) throws IOException {
    post("{\"query\": \"" + document.replace("\"", "\\\"") + "\"}");
  }

  /** Sends a whole body of ASCII text, and waits for nothing. */
  public void post(String body) throws IOException {
    String head =
        "POST /graphql HTTP/1.1\r\nHost: k\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length();
    socket.getOutputStream().write((head + "\r\n\r\n" + body).getBytes(UTF_8));
  }

  /** Waits for the beginning of the answer. */
  public String statusLine() throws IOException {
    return new String(socket.getInputStream().readNBytes("HTTP/1.1 200 OK".length()), UTF_8);
  }

  /** Reads on, so many bytes. */
  public void read(int bytes) throws IOException {
    socket.getInputStream().skipNBytes(bytes);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
