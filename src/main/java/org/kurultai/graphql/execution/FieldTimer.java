package org.kurultai.graphql.execution;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.Arc;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Times the values of a field that are read from the record. */
final class FieldTimer {

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1)
  };

  private final String field;
  private volatile @Nullable Timer timer;

  /**
   * @param field the field and the type that it belongs to, such as {@code State.meetings}
   */
  FieldTimer(String field) {
    this.field = field;
  }

  /** The value, timed from now until it comes. */
  CompletableFuture<?> timed(CompletableFuture<?> value) {
    long start = System.nanoTime();
    return value.whenComplete(
        (come, failure) -> timer().record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
  }

  /** Made at its first use: while the schema is built, at static initialisation, nothing counts. */
  private Timer timer() {
    Timer made = timer;
    if (made == null) {
      made =
          Timer.builder("kurultai.graphql.fields")
              .description("Values read from the record, by their fields")
              .tag("field", field)
              .serviceLevelObjectives(BUCKETS)
              .register(Arc.container().select(MeterRegistry.class).get());
      timer = made;
    }
    return made;
  }
}
