package org.kurultai.failure;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.kurultai.Eventually.eventually;
import static org.kurultai.failure.Service.STATE;
import static org.kurultai.failure.Watch.tell;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kurultai.ClientSocket;

/**
 * Clients that are slow, or silent, or do not read. The service has the memory that its container
 * gives it; only the time that a silent connection has is shorter than by default.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Tag("failure")
class ClientFailureIT {

  private static final int SLOW = 10_000;
  private static final int CONNECTIONS = SLOW + 100;
  private static final int UNREADING = 4;
  private static final int REQUESTS = 1_000;
  private static final String MADE = "kurultai_graphql_requests_seconds_count";
  private static final String LARGE =
      "meetings(first: 100) { nodes { title theme outcome documents { title summary } states { name officialName } } }";

  private static LoadedPostgres postgres;
  private static Service service;

  /** When the service lets go of a client that asked once, meanwhile. */
  private static CompletableFuture<Long> vanished;

  private static ClientSocket socket;

  @BeforeAll
  static void serve() throws Exception {
    postgres = LoadedPostgres.start();
    Map<String, String> environment = postgres.environment();
    environment.put("JAVA_TOOL_OPTIONS", "-Xmx256m -XX:+ExitOnOutOfMemoryError");
    environment.put("QUARKUS_HTTP_IDLE_TIMEOUT", "15S");
    environment.put("QUARKUS_HTTP_LIMITS_MAX_CONNECTIONS", String.valueOf(CONNECTIONS));
    service = Service.start(environment);
    service.ask(LARGE).assertServed();
    socket = ClientSocket.begin(service.port());
    vanished = CompletableFuture.supplyAsync(ClientFailureIT::millisOfSilence);
  }

  @AfterAll
  static void end() throws Exception {
    socket.close();
    service.close();
    postgres.close();
  }

  @BeforeEach
  void nobody_is_connected() {
    service.newClient();
  }

  @AfterEach
  void the_next_client_is_served() throws Exception {
    service.ask(STATE).assertServed();
    eventually(() -> service.figure("kurultai_graphql_requests_in_flight") == 0);
  }

  @Test
  void ten_thousand_slow_clients_do_not_keep_the_service_from_the_others() throws Exception {
    assumeThat(filesThatMayBeOpen()).as("open files that a process may have").isGreaterThan(11_000);
    long before = service.residentMegabytes();
    try (SlowClients clients = SlowClients.connect(SLOW, service.port())) {
      Watch open = new Watch();
      assertThat(clients.open()).as("slow clients").isGreaterThan(SLOW * 9 / 10);
      List<Long> others = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        Watch asked = new Watch();
        service.ask(STATE).assertServed();
        others.add(asked.millis());
      }
      long after = service.residentMegabytes();
      clients.connect(1_000);
      eventually(() -> clients.open() <= CONNECTIONS);
      service.ask(STATE).assertServed();
      eventually(() -> clients.open() == 0);
      tell(
          "10,000 slow clients",
          "others 200, p50 %d ms, p99 %d ms; from %d to %d MB; all let go after %,d ms of 15 s",
          Watch.share(others, 50),
          Watch.share(others, 99),
          before,
          after,
          open.millis());
    }
  }

  @Test
  void a_connection_whose_client_has_vanished_is_let_go() throws Exception {
    tell("Half-open client", "let go after %,d ms of 15 s", vanished.get());
  }

  @Test
  void a_websocket_may_be_silent_for_longer() throws Exception {
    vanished.get();
    socket.send(Map.of("type", "ping"));
    assertThat(socket.next().path("type").textValue()).isEqualTo("pong");
  }

  @Test
  void clients_that_never_read_are_cut_off_and_few_of_their_answers_are_made() throws Exception {
    long before = service.residentMegabytes();
    double made = service.figure(MADE);
    List<Socket> clients = new ArrayList<>();
    Watch cut = new Watch();
    for (int i = 0; i < UNREADING; i++) {
      Socket client = new Socket();
      client.setReceiveBufferSize(1 << 12);
      client.connect(new InetSocketAddress("localhost", service.port()));
      clients.add(client);
      Thread writer = new Thread(() -> write(client, manyRequests()));
      writer.setDaemon(true);
      writer.start();
    }
    service.ask(STATE).assertServed();
    eventually(() -> clients.stream().allMatch(Socket::isClosed));
    made = service.figure(MADE) - made;
    assertThat(made).isLessThan(UNREADING * REQUESTS / 2.0);
    tell(
        "Clients that never read",
        "cut off after %,d ms of 15 s; %.0f of %,d answers made; from %d to %d MB",
        cut.millis(),
        made,
        UNREADING * REQUESTS,
        before,
        service.residentMegabytes());
  }

  /** Each for an answer of its own, of some hundred kilobytes. */
  private static byte[] manyRequests() {
    return IntStream.range(0, REQUESTS)
        .mapToObj(i -> get("{ unread" + i + ": " + LARGE + " }"))
        .collect(joining())
        .getBytes(UTF_8);
  }

  private static long millisOfSilence() {
    try (Socket client = new Socket("localhost", service.port())) {
      client.setSoTimeout(60_000);
      client.getOutputStream().write(get("{ __typename }").getBytes(UTF_8));
      Watch silent = new Watch();
      assertThat(new String(client.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 200 ");
      return silent.millis();
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  /** Writes until the service closes the connection. */
  private static void write(Socket client, byte[] requests) {
    try (client) {
      client.getOutputStream().write(requests);
      while (true) {
        client.getOutputStream().write('\n');
      }
    } catch (IOException cut) {
      assertThat(cut.getMessage()).containsAnyOf("reset", "Broken pipe");
    }
  }

  private static String get(String document) {
    return "GET /graphql?query=%s HTTP/1.1\r\nHost: k\r\n\r\n".formatted(encode(document, UTF_8));
  }

  private static long filesThatMayBeOpen() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getMaxFileDescriptorCount();
  }
}
