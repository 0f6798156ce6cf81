package org.kurultai.failure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.kurultai.failure.Service.STATE;
import static org.kurultai.failure.Watch.tell;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Clients that are slow, silent or too many at once. The service has the memory that its container
 * gives it; only the time that a silent connection has is shorter than by default.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ClientFailureIT {

  private static final int SLOW = 10_000;
  private static final int AT_ONCE = 16;
  private static final String LARGE =
      "{ meetings(first: 100) { nodes { title theme outcome participations { state { name } } } } }";

  private static LoadedPostgres postgres;
  private static Service service;

  @BeforeAll
  static void serve() throws Exception {
    postgres = LoadedPostgres.start();
    Map<String, String> environment = postgres.environment();
    environment.put("JAVA_TOOL_OPTIONS", "-Xmx384m");
    environment.put("QUARKUS_HTTP_IDLE_TIMEOUT", "5S");
    environment.put("KURULTAI_LIMITS_REQUESTS_IN_FLIGHT", String.valueOf(AT_ONCE));
    service = Service.start(environment);
    service.askingAgain(LARGE).get().assertServed();
  }

  @AfterAll
  static void end() throws Exception {
    service.close();
    postgres.close();
  }

  @AfterEach
  void the_next_client_is_served() throws Exception {
    service.ask(STATE).assertServed();
    assertThat(service.figure("kurultai_graphql_requests_in_flight")).isZero();
  }

  @Test
  void ten_thousand_slow_clients_do_not_keep_the_service_from_the_others() throws Exception {
    assumeThat(filesThatMayBeOpen()).as("open files that a process may have").isGreaterThan(11_000);
    long before = residentMegabytes();
    try (SlowClients clients = SlowClients.connect(SLOW, service.port())) {
      Watch open = new Watch();
      List<Long> others = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        Watch asked = new Watch();
        service.ask(STATE).assertServed();
        others.add(asked.millis());
      }
      assertThat(clients.open()).as("slow clients that are connected meanwhile").isEqualTo(SLOW);
      long after = residentMegabytes();
      Eventually.holds("the service lets go of slow clients", () -> clients.open() == 0);
      others.sort(null);
      tell(
          "10,000 slow clients",
          "others 200, p50 %d ms, p99 %d ms; %d to %d MB; all let go after %,d ms of 5 s",
          others.get(50),
          others.get(99),
          before,
          after,
          open.millis());
    }
  }

  @Test
  void a_connection_whose_client_has_vanished_is_let_go() throws Exception {
    try (Socket client = new Socket("localhost", service.port())) {
      client.setSoTimeout(30_000);
      client.getOutputStream().write(get("{ __typename }").getBytes(UTF_8));
      Watch silent = new Watch();
      assertThat(new String(client.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 200 ");
      tell("Half-open client", "let go after %,d ms of 5 s", silent.millis());
    }
  }

  @Test
  void clients_that_never_read_are_cut_off_and_cost_little_memory() throws Exception {
    long before = residentMegabytes();
    List<Socket> clients = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      clients.add(new Socket("localhost", service.port()));
    }
    Watch cut = new Watch();
    byte[] many = get(LARGE).repeat(1_000).getBytes(UTF_8);
    for (Socket client : clients) {
      Thread writer = new Thread(() -> write(client, many));
      writer.setDaemon(true);
      writer.start();
    }
    service.ask(STATE).assertServed();
    Eventually.holds("they are cut off", () -> clients.stream().allMatch(Socket::isClosed));
    tell(
        "Clients that never read",
        "20 cut off after %,d ms of 5 s; %d to %d MB",
        cut.millis(),
        before,
        residentMegabytes());
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

  private static String get(String document) throws Exception {
    return "GET " + service.address(document).getRawPath() + '?'
        + service.address(document).getRawQuery()
        + " HTTP/1.1\r\nHost: k\r\n\r\n";
  }

  private static long residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + service.handle().pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElseThrow();
  }

  private static long filesThatMayBeOpen() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getMaxFileDescriptorCount();
  }
}
