package org.kurultai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A WebSocket to the endpoint as a client sees it: message by message. */
public final class ClientSocket implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 30;

  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final Semaphore pongs = new Semaphore(0);
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket socket;
  private volatile boolean reads = true;

  private ClientSocket(int port, List<String> protocols, Map<String, String> headers)
      throws Exception {
    WebSocket.Builder builder =
        HttpClient.newHttpClient().newWebSocketBuilder().header("Accept-Language", "tr");
    headers.forEach(builder::header);
    if (!protocols.isEmpty()) {
      builder.subprotocols(protocols.get(0));
    }
    this.socket =
        builder
            .buildAsync(URI.create("ws://localhost:" + port + "/graphql"), new Received())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Opens one that speaks this protocol, or none. */
  public static ClientSocket open(int port, String... protocols) throws Exception {
    return new ClientSocket(port, List.of(protocols), Map.of());
  }

  /** Opens one that speaks graphql-transport-ws and is acknowledged. */
  public static ClientSocket begin(int port) throws Exception {
    return begin(port, Map.of());
  }

  /** Opens one like that by a handshake with these headers. */
  public static ClientSocket begin(int port, Map<String, String> headers) throws Exception {
    ClientSocket socket = new ClientSocket(port, List.of("graphql-transport-ws"), headers);
    socket.send(Map.of("type", "connection_init"));
    assertThat(socket.next().toString()).isEqualTo("{\"type\":\"connection_ack\"}");
    return socket;
  }

  /** Asks for an operation. */
  public void ask(String id, String document) throws Exception {
    send(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", document)));
  }

  /** Sends a message. */
  public void send(Map<String, ?> message) throws Exception {
    send(JSON.writeValueAsString(message));
  }

  /** Sends a text, message or not. */
  public void send(String text) throws Exception {
    sendPart(text, true);
  }

  /** Sends a part of a text, the last one or not. */
  public void sendPart(String text, boolean last) throws Exception {
    socket.sendText(text, last).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Sends an empty ping of the transport, and waits for its answer. */
  public void awaitPong() throws Exception {
    socket.sendPing(ByteBuffer.allocate(0)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(pongs.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("a pong").isTrue();
  }

  /** Whether the other side takes a text within a second, if it does at all. */
  public boolean isTaken(String text) throws Exception {
    try {
      socket.sendText(text, true).get(1, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException full) {
      return false;
    }
  }

  /** Sends bytes that are no text. */
  public void send(byte[] bytes) throws Exception {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Reads no more after the next part of a message. */
  public void stopReading() {
    reads = false;
  }

  /** Reads what has come meanwhile, and on. */
  public void readOn() {
    reads = true;
    socket.request(1);
  }

  /** Waits for the next message. */
  public JsonNode next() throws InterruptedException {
    JsonNode message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(message).as("a message").isNotNull();
    return message;
  }

  /** Waits until the other side closes it, and tells by what code. */
  public int closeCode() throws Exception {
    return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Cuts the connection. */
  @Override
  public void close() {
    socket.abort();
  }

  private final class Received implements WebSocket.Listener {

    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        received.add(read(message.toString()));
        message.setLength(0);
      }
      if (reads) {
        from.request(1);
      }
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
      pongs.release();
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    private static JsonNode read(String text) {
      try {
        return JSON.readTree(text);
      } catch (IOException malformed) {
        throw new AssertionError(text, malformed);
      }
    }
  }
}
