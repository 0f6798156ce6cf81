package org.kurultai.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.execution.Operation;

/** What operators see of the endpoint: requests by operation and outcome, and errors by code. */
@Singleton
class RequestMetrics {

  private enum Outcome {
    WHOLE,
    PARTIAL,
    REFUSED
  }

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10)
  };

  private final MeterRegistry registry;
  private final OperationNames names;
  private final ConcurrentMap<Key, Timer> timers = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, LongAdder> kept = new ConcurrentHashMap<>();

  private record Key(String operation, Outcome outcome) {}

  RequestMetrics(MeterRegistry registry, OperationNames names) {
    this.registry = registry;
    this.names = names;
  }

  /** Is told of each execution, before its answer is {@linkplain #answered counted}. */
  void executed(Operation operation, Answer answer) {
    if (outcome(answer) != Outcome.REFUSED) {
      names.executed(operation);
    }
  }

  /** Counts a request that was answered, by an execution for it or for an equal one beside it. */
  void answered(Operation operation, Answer answer, long nanoseconds) {
    Key key = new Key(names.of(operation), outcome(answer));
    timers.computeIfAbsent(key, this::timer).record(nanoseconds, TimeUnit.NANOSECONDS);
    answer.errors().forEach(this::failed);
  }

  /** Counts the answers that are kept from an operation and sent again. */
  LongAdder kept(Operation operation) {
    return kept.computeIfAbsent(names.of(operation), this::keptCounter);
  }

  /** Counts an error. */
  void failed(ErrorCode code) {
    registry.counter("kurultai.graphql.errors", "code", code.name()).increment();
  }

  /** Shows how many requests are being executed. */
  void inFlight(IntSupplier number) {
    Gauge.builder("kurultai.graphql.requests.in.flight", number::getAsInt).register(registry);
  }

  /** Shows how many requests wait for the answer to an equal one. */
  void joined(IntSupplier number) {
    Gauge.builder("kurultai.graphql.requests.joined", number::getAsInt).register(registry);
  }

  /** Shows how a cache fares. */
  void cache(String name, Cache<?, ?> cache) {
    CaffeineCacheMetrics.monitor(registry, cache, name);
  }

  private static Outcome outcome(Answer answer) {
    if (answer.refusal() != null) {
      return Outcome.REFUSED;
    }
    return answer.isWhole() ? Outcome.WHOLE : Outcome.PARTIAL;
  }

  /** An adder that is read when metrics are: sending what is kept costs little more than to add. */
  private LongAdder keptCounter(String operation) {
    LongAdder sent = new LongAdder();
    FunctionCounter.builder("kurultai.graphql.requests.kept", sent, LongAdder::sum)
        .tag("operation", operation)
        .register(registry);
    return sent;
  }

  private Timer timer(Key key) {
    return Timer.builder("kurultai.graphql.requests")
        .description("Requests answered by executing their operation or an equal one at once")
        .tag("operation", key.operation)
        .tag("outcome", key.outcome.name().toLowerCase(Locale.ROOT))
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
