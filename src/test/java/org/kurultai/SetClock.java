package org.kurultai;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/** A clock that says what it is told to say. */
public final class SetClock extends Clock {

  private final Deque<Instant> readings = new ArrayDeque<>();

  /**
   * Sets it.
   *
   * @param instants what it says, reading by reading; from the last on it stands still
   */
  public synchronized void set(String... instants) {
    readings.clear();
    readings.addAll(Stream.of(instants).map(Instant::parse).toList());
  }

  @Override
  public synchronized Instant instant() {
    return readings.size() > 1 ? readings.remove() : readings.element();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    InstantSource same = this::instant;
    return same.withZone(zone);
  }
}
