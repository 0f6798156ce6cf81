package org.kurultai.routing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kurultai.Rows;

/**
 * A row of segments.csv in one direction, with the hours that README gives for it.
 *
 * @param gauge in millimetres; 0 where the row has none
 * @param hours of passage, in hundredths
 * @param border hours at the border, in hundredths; -1 where both ends lie in one state
 */
record Line(
    String slug,
    String from,
    String to,
    String toState,
    String mode,
    String status,
    int gauge,
    BigDecimal km,
    long hours,
    long border) {

  static final long TRANSSHIPMENT = 2_400;
  static final long GAUGE_BREAK = 1_200;

  private static final Map<String, Integer> SPEED = Map.of("RAIL", 42, "ROAD", 43, "SEA", 20);
  private static final Map<String, Long> BORDER =
      Map.of("RAIL", 2_300L, "ROAD", 1_500L, "SEA", 1_500L);

  /** All rows that goods can go by, in each direction that they can be used. */
  static List<Line> all() {
    Map<String, String> states =
        Rows.of("nodes.csv").stream()
            .collect(Collectors.toMap(row -> row.get("slug"), row -> row.get("state")));
    List<Line> lines = new ArrayList<>();
    for (Map<String, String> row : Rows.of("segments.csv")) {
      if (SPEED.containsKey(row.get("mode"))) {
        lines.add(of(row, "from", "to", states));
        lines.add(of(row, "to", "from", states));
      }
    }
    return lines;
  }

  private static Line of(
      Map<String, String> row, String from, String to, Map<String, String> states) {
    String mode = row.get("mode");
    BigDecimal km = new BigDecimal(row.get("distance_km"));
    String measured = row.get("typical_transit_hours");
    BigDecimal hours =
        measured.isEmpty()
            ? km.divide(BigDecimal.valueOf(SPEED.get(mode)), 2, RoundingMode.HALF_UP)
            : new BigDecimal(measured);
    String toState = states.get(row.get(to));
    return new Line(
        row.get("slug"),
        row.get(from),
        row.get(to),
        toState,
        mode,
        row.get("status"),
        row.get("gauge_mm").isEmpty() ? 0 : Integer.parseInt(row.get("gauge_mm")),
        km,
        hours.movePointRight(2).longValueExact(),
        states.get(row.get(from)).equals(toState) ? -1 : BORDER.get(mode));
  }

  long meters() {
    return km.movePointRight(3).longValueExact();
  }
}
