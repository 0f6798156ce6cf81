package org.kurultai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What requests cost, each on average; latencies in milliseconds.
 *
 * @param serviceMillis CPU time of the service's process
 * @param postgresMillis CPU time of Postgres, all of its processes
 */
record Figures(
    double perSecond,
    double p50Millis,
    double p99Millis,
    double serviceMillis,
    double postgresMillis,
    double statements,
    double allocatedBytes) {

  /** What has been used up to a moment. Of what is still under way, the counters know already. */
  record Use(double serviceMillis, double postgresMillis, long statements, long allocatedBytes) {

    static Use of(Service service, Database database, Client client) {
      JsonNode counters = client.counters();
      return new Use(
          service.cpuMillis(),
          database.cpuMillis(),
          counters.path("statements").asLong(),
          counters.path("allocatedBytes").asLong());
    }
  }

  static Figures of(Load.Outcome outcome, Duration time, Use before, Use after) {
    double requests = outcome.requests();
    return new Figures(
        requests / time.toSeconds(),
        outcome.p50Millis(),
        outcome.p99Millis(),
        (after.serviceMillis - before.serviceMillis) / requests,
        (after.postgresMillis - before.postgresMillis) / requests,
        (after.statements - before.statements) / requests,
        (after.allocatedBytes - before.allocatedBytes) / requests);
  }

  /** How many processors the service kept busy. */
  double cores() {
    return perSecond * serviceMillis / 1_000;
  }

  /** The median of each figure. */
  static Figures median(List<Figures> rounds) {
    return new Figures(
        median(rounds, Figures::perSecond),
        median(rounds, Figures::p50Millis),
        median(rounds, Figures::p99Millis),
        median(rounds, Figures::serviceMillis),
        median(rounds, Figures::postgresMillis),
        median(rounds, Figures::statements),
        median(rounds, Figures::allocatedBytes));
  }

  private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
        .average()
        .orElseThrow();
  }
}
