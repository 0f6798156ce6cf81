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

  /** Asks, and waits for nothing. */
  public static LeavingClient ask(URL endpoint, String document) throws IOException {
    LeavingClient client = new LeavingClient(new Socket(endpoint.getHost(), endpoint.getPort()));
    client.ask(document);
    return client;
  }

  private void ask(String document) throws IOException {
    String body = "{\"query\": \"" + document.replace("\"", "\\\"") + "\"}";
    String head =
        "POST /graphql HTTP/1.1\r\nHost: k\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length();
    socket.getOutputStream().write((head + "\r\n\r\n" + body).getBytes(UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
