package org.kurultai.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;
import static org.kurultai.failure.Service.STATE;
import static org.kurultai.failure.Watch.tell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten times as many clients as are served at once, each asking again as soon as it can. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Tag("failure")
class StormIT {

  /** {@code KURULTAI_LIMITS_REQUESTS_IN_FLIGHT} by default. */
  private static final int AT_ONCE = 128;

  private static final int SECONDS = 4;

  /** After so many requests a JVM has compiled most of what a storm runs. */
  private static final int WARM = 200;

  private static final String OVERLOADED = "503 OVERLOADED, Retry-After: 1";

  private static final String MODERATE =
      "councils(first: 20) { nodes { name meetings(first: 5) { nodes { title } } } }";

  @Test
  void in_a_storm_of_ten_times_what_is_executed_at_once_the_others_are_turned_away()
      throws Exception {
    try (LoadedPostgres postgres = LoadedPostgres.start();
        Service service = Service.start(inAContainer(postgres.environment()))) {
      for (int i = 0; i < WARM; i++) {
        service.ask(MODERATE).assertServed();
      }
      Map<String, List<Long>> seen;
      List<Boolean> ready = new ArrayList<>();
      try (Storm storm = new Storm(10 * AT_ONCE, service.port(), MODERATE)) {
        Watch raging = new Watch();
        while (raging.millis() < TimeUnit.SECONDS.toMillis(SECONDS)) {
          ready.add(service.isReady());
        }
        seen = storm.abate();
      }
      Watch back = new Watch();
      service.ask(STATE).assertServed();
      tell(
          "Storm of ten times capacity",
          "%s; ready %d of %d times; back after %d ms",
          figures(seen),
          count(ready),
          ready.size(),
          back.millis());
      assertThat(seen).containsKeys("200", OVERLOADED);
      // How many of those executed are in time depends on the machine: the figures tell it.
      assertThat(seen.get(OVERLOADED)).hasSizeGreaterThan(seen.get("200").size());
      assertThat(count(ready)).as("ready, of %d", ready.size()).isPositive();
      assertThat(service.isReady()).isTrue();
      eventually(() -> service.figure("kurultai_graphql_requests_in_flight") == 0);
    }
  }

  /** With the memory that its container leaves to the heap. */
  private static Map<String, String> inAContainer(Map<String, String> environment) {
    environment.put("JAVA_TOOL_OPTIONS", "-Xmx256m -XX:+ExitOnOutOfMemoryError");
    return environment;
  }

  private static int count(List<Boolean> ready) {
    return (int) ready.stream().filter(yes -> yes).count();
  }

  private static List<String> figures(Map<String, List<Long>> seen) {
    return seen.entrySet().stream()
        .map(
            reply ->
                "%s: %,d times, p50 %,d ms, p99 %,d ms"
                    .formatted(
                        reply.getKey(),
                        reply.getValue().size(),
                        Watch.share(reply.getValue(), 50),
                        Watch.share(reply.getValue(), 99)))
        .toList();
  }
}
