package org.kurultai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what must come in the end. */
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A loop without rest would take a processor from those who are waited for. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

  private Eventually() {}

  /** Waits until the condition is met; fails if it takes too long. */
  public static void eventually(Callable<Boolean> condition) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.call()) {
      assertThat(Instant.now()).as("patience").isBefore(end);
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
