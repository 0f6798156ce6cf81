package org.kurultai.store;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Tells the log of outages of the database: when one begins, now and then while it lasts, and when
 * it is over, however many requests fail of it.
 */
final class OutageLog {

  static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  /** So long nothing must have failed: of a server that is half down some statements succeed. */
  static final Duration QUIET = Duration.ofSeconds(1);

  private static final Logger LOG = Logger.getLogger(OutageLog.class);

  private final LongSupplier nanos;
  private volatile boolean lasts;
  private long failures;
  private long lastFailure;
  private long lastLine;

  /**
   * A log of no outage yet.
   *
   * @param nanos a clock that nobody sets, such as the system's {@code nanoTime}
   */
  OutageLog(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** The database could not be reached, or not any more. */
  synchronized void failed(Throwable failure) {
    long now = nanos.getAsLong();
    lastFailure = now;
    failures++;
    if (!lasts) {
      lasts = true;
      lastLine = now;
      LOG.warnf("No connection to the database: %s", failure);
    } else if (now - lastLine >= BETWEEN_LINES.toNanos()) {
      lastLine = now;
      LOG.warnf("No connection to the database %d times so far, at last: %s", failures, failure);
    }
  }

  /** It was reached. */
  void succeeded() {
    if (lasts) {
      endIfQuiet();
    }
  }

  private synchronized void endIfQuiet() {
    if (lasts && nanos.getAsLong() - lastFailure >= QUIET.toNanos()) {
      LOG.infof("The database is reached again; there was no connection %d times", failures);
      lasts = false;
      failures = 0;
    }
  }
}
