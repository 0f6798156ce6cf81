package org.kurultai.failure;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Tells the figures of a failure, for the README's table. */
final class Watch {

  private final long start = System.nanoTime();

  long millis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** So many of a hundred took no longer. */
  static long share(List<Long> millis, int percent) {
    return millis.stream().sorted().toList().get(millis.size() * percent / 100);
  }

  /** One line on the standard output. */
  static void tell(String failure, String figures, Object... values) {
    System.out.printf("failure: %s: %s%n", failure, figures.formatted(values));
  }
}
