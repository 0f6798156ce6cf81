package org.kurultai.bench;

import java.time.Duration;

/** Asks in a closed loop: each of some connections sends its next request once it has an answer. */
interface Load extends AutoCloseable {

  /** By wrk where it is installed, else by Vert.x's client. */
  static Load on(int port, int connections) {
    return WrkLoad.isInstalled()
        ? new WrkLoad(port, connections)
        : new VertxLoad(port, connections);
  }

  /**
   * What came of it.
   *
   * @param p50Millis the latency that half of the requests did not exceed
   * @param p99Millis the latency that 99 of 100 requests did not exceed
   */
  record Outcome(long requests, double p50Millis, double p99Millis) {}

  /** Asks for some time. */
  Outcome run(Scenario scenario, Duration time);

  @Override
  void close();
}
