package org.kurultai.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goods have behind them after a number of lines, counted line by line.
 *
 * @param last the line that they came by; null at the start
 * @param gauge of the rails that they came by without a change of mode; 0 where unknown
 * @param hours in hundredths
 */
record Trip(
    @Nullable Line last,
    int gauge,
    long meters,
    long hours,
    int borders,
    int transshipments,
    int gaugeBreaks) {

  static final Trip START = new Trip(null, 0, 0, 0, 0, 0, 0);

  /** That over lines which follow one another. */
  static Trip of(List<Line> lines) {
    Trip trip = START;
    for (Line line : lines) {
      trip = trip.on(line);
    }
    return trip;
  }

  Trip on(Line line) {
    boolean change = last != null && !last.mode().equals(line.mode());
    int before = change ? 0 : gauge;
    boolean broken = before != 0 && line.gauge() != 0 && before != line.gauge();
    boolean border = line.border() >= 0;
    return new Trip(
        line,
        line.gauge() == 0 ? before : line.gauge(),
        meters + line.meters(),
        hours
            + line.hours()
            + (change ? Line.TRANSSHIPMENT : 0)
            + (broken ? Line.GAUGE_BREAK : 0)
            + (border ? line.border() : 0),
        borders + (border ? 1 : 0),
        transshipments + (change ? 1 : 0),
        gaugeBreaks + (broken ? 1 : 0));
  }

  /** Its rank among trips, the less the better. */
  int compare(Trip other, String objective) {
    int byTime = Long.compare(hours, other.hours);
    int byDistance = Long.compare(meters, other.meters);
    int byTimeAndDistance = byTime == 0 ? byDistance : byTime;
    return switch (objective) {
      case "TIME" -> byTimeAndDistance;
      case "DISTANCE" -> byDistance == 0 ? byTime : byDistance;
      default -> borders == other.borders ? byTimeAndDistance : borders - other.borders;
    };
  }
}
