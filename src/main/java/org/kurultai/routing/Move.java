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
 * @param mode to {@code distance}: what searches look at, without a detour over the segment
 */
record Move(
    int index,
    Link link,
    Arrival from,
    Arrival to,
    boolean transshipment,
    boolean gaugeBreak,
    boolean borderCrossing,
    BigDecimal hours,
    Mode mode,
    InfrastructureStatus status,
    double time,
    double distance) {

  /** More hours than any way takes, so that a border crossing outweighs them. */
  private static final double BORDER = 1e7;

  /** So little of the other measure that it decides between equals only. */
  private static final double TIE = 1e-9;

  Move(
      int index,
      Link link,
      Arrival from,
      Arrival to,
      boolean transshipment,
      boolean gaugeBreak,
      boolean borderCrossing,
      BigDecimal hours) {
    this(
        index,
        link,
        from,
        to,
        transshipment,
        gaugeBreak,
        borderCrossing,
        hours,
        link.segment().mode(),
        link.segment().status(),
        hours.doubleValue(),
        link.segment().distanceKm().doubleValue());
  }

  /** What it adds to a way; more than nothing, and of equal ways the other measure decides. */
  double cost(RouteObjective objective) {
    return switch (objective) {
      case DISTANCE -> distance + TIE * time;
      case TIME -> time + TIE * distance;
      case BORDER_CROSSINGS -> (borderCrossing ? BORDER : 0) + time + TIE * distance;
    };
  }

  CorridorNode start() {
    return from.place();
  }

  CorridorNode end() {
    return to.place();
  }
}
