package org.kurultai.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what must come, within a bound that only a service that is broken passes. */
final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Eventually() {}

  static void holds(String expectation, Callable<Boolean> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!condition.call()) {
        assertThat(System.nanoTime()).as("%s within %s", expectation, PATIENCE).isLessThan(end);
        Thread.onSpinWait();
      }
    } catch (Exception failure) {
      throw new AssertionError(expectation, failure);
    }
  }
}
