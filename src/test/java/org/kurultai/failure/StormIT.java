package org.kurultai.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.failure.Service.STATE;
import static org.kurultai.failure.Watch.tell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More clients than a service can serve, each asking again as soon as it has its answer. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Tag("failure")
class StormIT {

  private static final int AT_ONCE = 16;
  private static final int SECONDS = 4;

  private static final String MODERATE =
      "councils(first: 20) { nodes { name meetings(first: 5) { nodes { title } } } }";

  @Test
  void in_a_storm_of_ten_times_what_is_executed_at_once_the_others_are_turned_away()
      throws Exception {
    try (LoadedPostgres postgres = LoadedPostgres.start()) {
      Map<String, String> environment = postgres.environment();
      environment.put("KURULTAI_LIMITS_REQUESTS_IN_FLIGHT", String.valueOf(AT_ONCE));
      try (Service service = Service.start(environment)) {
        storm(service);
      }
    }
  }

  private static void storm(Service service) throws Exception {
    service.ask(MODERATE).assertServed();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    List<CompletableFuture<Client>> clients = new ArrayList<>();
    for (int i = 0; i < 10 * AT_ONCE; i++) {
      clients.add(new Client(service, end).ask());
    }
    List<Long> served = new ArrayList<>();
    List<Long> refused = new ArrayList<>();
    for (CompletableFuture<Client> client : clients) {
      served.addAll(client.get().served);
      refused.addAll(client.get().refused);
    }
    assertThat(served).isNotEmpty();
    assertThat(refused).isNotEmpty();

    Watch back = new Watch();
    service.ask(STATE).assertServed();
    tell(
        "Storm of ten times capacity",
        "%d times 200, p50 %d ms, p99 %d ms; %d times 503 OVERLOADED, p50 %d ms; back after %d ms",
        served.size(),
        Watch.share(served, 50),
        Watch.share(served, 99),
        refused.size(),
        Watch.share(refused, 50),
        back.millis());
    assertThat(service.figure("kurultai_graphql_requests_in_flight")).isZero();
  }

  /** One client of the storm, and the times that it waited, in milliseconds. */
  private static final class Client {

    private final Service service;
    private final long end;
    private final List<Long> served = new ArrayList<>();
    private final List<Long> refused = new ArrayList<>();

    Client(Service service, long end) {
      this.service = service;
      this.end = end;
    }

    CompletableFuture<Client> ask() {
      if (System.nanoTime() > end) {
        return CompletableFuture.completedFuture(this);
      }
      Watch asked = new Watch();
      return service
          .asking(MODERATE)
          .thenCompose(
              reply -> {
                assertThat(reply.toString()).isIn("200", "503 OVERLOADED, Retry-After: 1");
                (reply.status() == 200 ? served : refused).add(asked.millis());
                return ask();
              });
    }
  }
}
