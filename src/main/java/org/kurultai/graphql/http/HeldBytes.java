package org.kurultai.graphql.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kurultai.graphql.limit.Limits;

/**
 * What is held in memory because clients are slow: of requests that have not come whole, and of
 * answers that have not left yet. Where that is more than may be, who has been at it for longest
 * gives way: so those who hold much for long never keep the others from being served. Who holds
 * little is counted, and left alone.
 */
@Singleton
public final class HeldBytes {

  /** What honest requests hold; of so many connections as there may be, it comes to some 80 MB. */
  static final int LITTLE = 4 << 10;

  private final long maximum;
  private final Counter cut;
  private final Set<Holding> oldestFirst = new LinkedHashSet<>();
  private long held;

  HeldBytes(Limits limits, MeterRegistry registry) {
    this.maximum = limits.heldBytes().asLongValue();
    this.cut = registry.counter("kurultai.graphql.clients.cut");
    Gauge.builder("kurultai.graphql.bytes.held", this::bytes).register(registry);
  }

  /** What is held for one client. */
  public final class Holding {

    private final Runnable giveWay;
    private long bytes;
    private boolean ended;

    private Holding(Runnable giveWay) {
      this.giveWay = giveWay;
    }

    /** So much more is held, or less; nothing, once it has given way. */
    public void add(int more) {
      HeldBytes.this.add(this, more);
    }

    /** Nothing is held any more. */
    public void end() {
      forget(this);
    }
  }

  /**
   * Begins to hold bytes for a client.
   *
   * @param giveWay lets go of them, and of the client; it may run on any thread, once at most
   */
  public Holding begin(int bytes, Runnable giveWay) {
    Holding holding = new Holding(giveWay);
    add(holding, bytes);
    return holding;
  }

  /** Holds bytes for a client until it has been sent them. */
  Future<Void> until(Future<Void> sent, int bytes, Runnable giveWay) {
    if (!sent.isComplete()) {
      Holding holding = begin(bytes, giveWay);
      sent.onComplete(left -> holding.end());
    }
    return sent;
  }

  /** How many there are. */
  synchronized long bytes() {
    return held;
  }

  private void add(Holding holding, int more) {
    for (Holding late : grow(holding, more)) {
      cut.increment();
      late.giveWay.run();
    }
  }

  /** Those who have to give way to that. */
  private synchronized List<Holding> grow(Holding holding, int more) {
    if (holding.ended) {
      return List.of();
    }
    holding.bytes += more;
    held += more;
    if (holding.bytes > LITTLE) {
      oldestFirst.add(holding);
    }
    return held > maximum ? takeOldest() : List.of();
  }

  /** The last one stays: no answer is too long to be sent at all. */
  private List<Holding> takeOldest() {
    List<Holding> taken = new ArrayList<>();
    Iterator<Holding> oldest = oldestFirst.iterator();
    while (held > maximum && oldestFirst.size() > 1) {
      Holding late = oldest.next();
      oldest.remove();
      late.ended = true;
      held -= late.bytes;
      taken.add(late);
    }
    return taken;
  }

  private synchronized void forget(Holding holding) {
    if (!holding.ended) {
      holding.ended = true;
      held -= holding.bytes;
      oldestFirst.remove(holding);
    }
  }
}
