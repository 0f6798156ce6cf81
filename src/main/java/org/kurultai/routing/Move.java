package org.kurultai.routing;

import java.math.BigDecimal;
import org.kurultai.corridor.network.CorridorNode;
import org.kurultai.corridor.network.InfrastructureStatus;
import org.kurultai.corridor.network.Mode;

/**
 * One segment taken in one direction by goods that have come in a certain way.
 *
 * @param index its place in the network, from 0
 * @param hours of passage and of all that comes before it: transshipment, gauge break, border
 */
record Move(
    int index,
    Link link,
    Arrival from,
    Arrival to,
    boolean transshipment,
    boolean gaugeBreak,
    boolean borderCrossing,
    BigDecimal hours) {

  /**
   * More hours than any way takes, so that a border crossing outweighs them; not many more, or the
   * distance would be lost beside it.
   */
  private static final double BORDER = 1e5;

  /** So little of the other measure that it decides between equals only. */
  private static final double TIE = 1e-9;

  /** What it adds to a way; more than nothing, and of equal ways the other measure decides. */
  double cost(RouteObjective objective) {
    double time = hours.doubleValue();
    double distance = distance();
    return switch (objective) {
      case DISTANCE -> distance + TIE * time;
      case TIME -> time + TIE * distance;
      case BORDER_CROSSINGS -> (borderCrossing ? BORDER : 0) + time + TIE * distance;
    };
  }

  /** In km. */
  double distance() {
    return link.segment().distanceKm().doubleValue();
  }

  Mode mode() {
    return link.segment().mode();
  }

  InfrastructureStatus status() {
    return link.segment().status();
  }

  CorridorNode start() {
    return from.place();
  }

  CorridorNode end() {
    return to.place();
  }
}
