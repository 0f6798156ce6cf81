package org.kurultai.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Hears every warning of Vert.x that a thread has been held for too long, in the whole test JVM.
 */
final class BlockedEventLoops extends Handler {

  /** The logger of Vert.x's checker; kept here, since loggers without an owner may be collected. */
  private static final Logger CHECKER = Logger.getLogger("io.vertx.core.impl.BlockedThreadChecker");

  private static final BlockedEventLoops HEARD = new BlockedEventLoops();

  private final LinkedBlockingQueue<String> warnings = new LinkedBlockingQueue<>();

  private BlockedEventLoops() {
    setLevel(Level.WARNING);
  }

  /** The one listener of this JVM, listening from the first call on. */
  static synchronized BlockedEventLoops heard() {
    if (!List.of(CHECKER.getHandlers()).contains(HEARD)) {
      CHECKER.addHandler(HEARD);
    }
    return HEARD;
  }

  /** Takes out all that was heard since the last call. */
  List<String> take() {
    List<String> taken = new ArrayList<>();
    warnings.drainTo(taken);
    return taken;
  }

  boolean isSilent() {
    return warnings.isEmpty();
  }

  @Override
  public void publish(LogRecord record) {
    if (isLoggable(record)) {
      warnings.add(record.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
