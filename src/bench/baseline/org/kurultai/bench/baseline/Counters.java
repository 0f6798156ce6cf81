package org.kurultai.bench.baseline;

import com.sun.management.ThreadMXBean;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.kurultai.store.Statements;

/** What the service has used since its start. */
@ApplicationScoped
class Counters {

  private final Statements statements;

  Counters(Statements statements) {
    this.statements = statements;
  }

  Buffer read() {
    return new JsonObject()
        .put("statements", statements.issued())
        .put("allocatedBytes", allocatedBytes())
        .toBuffer();
  }

  /** By the threads that live now; those that serve requests never end. */
  private static long allocatedBytes() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
        .filter(bytes -> bytes > 0)
        .sum();
  }
}
