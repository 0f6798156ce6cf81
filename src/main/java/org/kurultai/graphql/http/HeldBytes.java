package org.kurultai.graphql.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kurultai.graphql.limit.Limits;

/**
 * What is held in memory for clients, most of it because they are slow: of requests that have not
 * come whole or wait for their answers, and of answers that have not left yet. Where that is more
 * than may be, who has been at it for longest gives way: so those who hold much for long never keep
 * the others from being served. Who holds little is counted, but left alone, and takes no room from
 * the others: what so little comes to is bounded by how many connections there may be.
 */
@Singleton
public final class HeldBytes {

  /** What honest requests hold; of so many connections as there may be, it comes to some 80 MB. */
  static final int LITTLE = 4 << 10;

  /** What a request of HTTP/2 takes up itself, beside what it brings. */
  static final int STREAM = 4 << 10;

  private final long maximum;
  private final Counter cut;
  private final Set<Holding> oldestFirst = new LinkedHashSet<>();
  private long held;

  /** By those who hold more than little. */
  private long much;

  HeldBytes(Limits limits, MeterRegistry registry) {
    this.maximum = limits.heldBytes().asLongValue();
    this.cut = registry.counter("kurultai.graphql.clients.cut");
    Gauge.builder("kurultai.graphql.bytes.held", this::bytes).register(registry);
  }

  /** What is held for one client. */
  public final class Holding {

    private final int little;
    private final Runnable giveWay;
    private long bytes;
    private boolean ended;

    private Holding(int little, Runnable giveWay) {
      this.little = little;
      this.giveWay = giveWay;
    }

    private boolean isMuch() {
      return bytes > little;
    }

    /** So much more is held, or less; nothing, once it has given way. */
    public void add(int more) {
      HeldBytes.this.add(this, more);
    }

    /** So much more is held until something is done. */
    void until(Future<?> done, int more) {
      if (!done.isComplete()) {
        add(more);
        done.onComplete(end -> add(-more));
      }
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
    return begin(LITTLE, bytes, giveWay);
  }

  /**
   * Begins to hold bytes of one request or of its answer. None of HTTP/2 is left alone, and each
   * counts itself too: a client may have a hundred of them at once.
   */
  Holding begin(HttpVersion version, int bytes, Runnable giveWay) {
    return version == HttpVersion.HTTP_2
        ? begin(0, STREAM + bytes, giveWay)
        : begin(LITTLE, bytes, giveWay);
  }

  private Holding begin(int little, int bytes, Runnable giveWay) {
    Holding holding = new Holding(little, giveWay);
    add(holding, bytes);
    return holding;
  }

  /** Holds bytes of a request until something is done, such as that its answer has left. */
  <T> Future<T> until(Future<T> done, HttpVersion version, int bytes, Runnable giveWay) {
    if (!done.isComplete()) {
      Holding holding = begin(version, bytes, giveWay);
      done.onComplete(end -> holding.end());
    }
    return done;
  }

  /** How many are held for all clients. */
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
    uncount(holding);
    holding.bytes += more;
    count(holding);
    return much > maximum ? takeOldest() : List.of();
  }

  /** The last one stays: no answer is too long to be sent at all. */
  private List<Holding> takeOldest() {
    List<Holding> taken = new ArrayList<>();
    Iterator<Holding> oldest = oldestFirst.iterator();
    while (much > maximum && oldestFirst.size() > 1) {
      Holding late = oldest.next();
      oldest.remove();
      late.ended = true;
      uncount(late);
      taken.add(late);
    }
    return taken;
  }

  private synchronized void forget(Holding holding) {
    if (!holding.ended) {
      holding.ended = true;
      uncount(holding);
      oldestFirst.remove(holding);
    }
  }

  private void count(Holding holding) {
    held += holding.bytes;
    if (holding.isMuch()) {
      much += holding.bytes;
      oldestFirst.add(holding);
    } else {
      oldestFirst.remove(holding);
    }
  }

  private void uncount(Holding holding) {
    held -= holding.bytes;
    if (holding.isMuch()) {
      much -= holding.bytes;
    }
  }
}
