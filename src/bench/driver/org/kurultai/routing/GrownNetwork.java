package org.kurultai.routing;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kurultai.Rows;
import org.kurultai.corridor.network.CorridorNode;
import org.kurultai.corridor.network.InfrastructureStatus;
import org.kurultai.corridor.network.Mode;
import org.kurultai.corridor.network.NodeKind;
import org.kurultai.corridor.network.Segment;
import org.kurultai.source.Confidence;
import org.kurultai.state.Location;

/**
 * Measures searches on the record's network, grown: copies of it in a square, each joined to its
 * neighbours by three lines of rail. One thread, without HTTP and Postgres.
 */
public final class GrownNetwork {

  private static final int RUNS = 40;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final List<String> JUNCTIONS = List.of("xian", "samarkand", "budapest");

  private final RoutingConfig config =
      new SmallRyeConfigBuilder()
          .withMapping(RoutingConfig.class)
          .build()
          .getConfigMapping(RoutingConfig.class);

  private final int side;
  private final List<CorridorNode> places = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();

  private GrownNetwork(int side) {
    this.side = side;
    for (int copy = 0; copy < side * side; copy++) {
      copy(copy);
      join(copy, copy % side == 0 ? copy : copy - 1);
      join(copy, copy < side ? copy : copy - side);
    }
  }

  /**
   * What one search takes, in milliseconds of CPU time, by its name; the median of some.
   *
   * @param side the network is the square of it larger than the record's
   */
  public static Map<String, Double> cpuMillis(int side) {
    return new GrownNetwork(side).measure();
  }

  private Map<String, Double> measure() {
    Network network = NetworkBuilder.build(new Pace(config), places, segments, Map.of());
    String on = " on %,d segments".formatted(segments.size());
    String last = name("budapest", side * side - 1);
    String midst = name("tashkent", side * side / 2);
    Map<String, Double> medians = new LinkedHashMap<>();
    medians.put("best way" + on, median(network, query(last, 1, List.of(), List.of())));
    medians.put("five ways" + on, median(network, query(last, 5, List.of(), List.of())));
    medians.put(
        "five ways by a stop, avoiding two states" + on,
        median(network, query(last, 5, List.of(midst), List.of("RU", "BY"))));
    List<String> apart = List.of(name("tbilisi", 1), midst, name("baku", side));
    medians.put(
        "five ways by three stops" + on, median(network, query(last, 5, apart, List.of())));
    List<String> onTheWay = onTheWay(network, last);
    medians.put(
        "five ways by six stops on the way" + on,
        median(network, query(last, 5, onTheWay, List.of())));
    List<String> near = List.of("lanzhou", "xian", "lanzhou", "xian", "lanzhou", "xian");
    for (RouteObjective objective : List.of(RouteObjective.TIME, RouteObjective.BORDER_CROSSINGS)) {
      medians.put(
          "five ways by six stops near each other, by " + objective + on,
          median(network, query("xian", "lanzhou", near, objective)));
    }
    medians.put(
        "five ways by BORDER_CROSSINGS" + on,
        median(network, query("xian", last, List.of(), RouteObjective.BORDER_CROSSINGS)));
    medians.put("five ways by six stops, the dearest of 100 drawn" + on, dearest(network));
    for (int stops : new int[] {2, 6}) {
      medians.put(
          "five ways by %d stops from corner to corner".formatted(stops) + on,
          median(network, query(last, 5, zigzag(stops), List.of())));
    }
    return medians;
  }

  /** Of searches between eight places drawn at random, always the same; some have no way. */
  private double dearest(Network network) {
    Random random = new Random(12);
    double dearest = 0;
    for (int drawn = 0; drawn < 100; drawn++) {
      List<String> stops =
          random
              .ints(0, places.size())
              .distinct()
              .limit(8)
              .mapToObj(place -> places.get(place).slug())
              .toList();
      RouteObjective objective =
          RouteObjective.values()[random.nextInt(RouteObjective.values().length)];
      RouteQuery query = query(stops.get(0), stops.get(7), stops.subList(1, 7), objective);
      if (!ways(network, query).isEmpty()) {
        dearest = Math.max(dearest, median(network, query, 5));
      }
    }
    return dearest;
  }

  private List<Way> ways(Network network, RouteQuery query) {
    Search search = Objects.requireNonNull(Search.of(query, network));
    return new WayFinder(search, config.difference().doubleValue()).find();
  }

  /** Six places at equal distances along the best way. */
  private List<String> onTheWay(Network network, String to) {
    List<Move> moves = ways(network, query(to, 1, List.of(), List.of())).get(0).moves();
    double part = moves.stream().mapToDouble(Move::distance).sum() / 7;
    List<String> stops = new ArrayList<>();
    double distance = 0;
    for (Move move : moves) {
      distance += move.distance();
      if (stops.size() < 6 && distance >= part * (stops.size() + 1)) {
        stops.add(move.end().slug());
      }
    }
    return stops;
  }

  /** An even number of stops, in turns in the last corner and in the first. */
  private List<String> zigzag(int count) {
    List<String> stops = new ArrayList<>();
    for (int turn = 0; turn < count / 2; turn++) {
      stops.add(name("budapest", side * side - 1 - turn));
      stops.add(name("xian", turn + 1));
    }
    return stops;
  }

  private static RouteQuery query(String to, int ways, List<String> via, List<String> avoided) {
    return new RouteQuery("xian", to, via, avoided, null, null, null, RouteObjective.TIME, ways);
  }

  private static RouteQuery query(
      String from, String to, List<String> via, RouteObjective objective) {
    return new RouteQuery(from, to, via, List.of(), null, null, null, objective, 5);
  }

  private double median(Network network, RouteQuery query) {
    return median(network, query, RUNS);
  }

  private double median(Network network, RouteQuery query, int runs) {
    double[] millis = new double[runs];
    for (int run = -runs; run < runs; run++) {
      long begin = THREADS.getCurrentThreadCpuTime();
      if (ways(network, query).isEmpty()) {
        throw new IllegalStateException("no way for " + query);
      }
      millis[Math.max(run, 0)] = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    return millis[runs / 2];
  }

  private void copy(int copy) {
    for (Map<String, String> row : Rows.of("nodes.csv")) {
      places.add(
          new CorridorNode(
              name(row.get("slug"), copy),
              row.get("name"),
              null,
              NodeKind.valueOf(row.get("kind")),
              row.get("state"),
              null,
              new Location(
                  Double.parseDouble(row.get("latitude")),
                  Double.parseDouble(row.get("longitude"))),
              null,
              Confidence.HIGH,
              List.of()));
    }
    for (Map<String, String> row : Rows.of("segments.csv")) {
      segments.add(
          segment(
              name(row.get("from"), copy),
              name(row.get("to"), copy),
              Mode.valueOf(row.get("mode")),
              new BigDecimal(row.get("distance_km")),
              row.get("gauge_mm").isEmpty() ? null : Integer.valueOf(row.get("gauge_mm")),
              InfrastructureStatus.valueOf(row.get("status")),
              row.get("bidirectional").equals("true")));
    }
  }

  private void join(int copy, int neighbour) {
    if (copy != neighbour) {
      for (String junction : JUNCTIONS) {
        segments.add(
            segment(
                name(junction, neighbour),
                name(junction, copy),
                Mode.RAIL,
                BigDecimal.valueOf(500 + copy),
                1435,
                InfrastructureStatus.OPERATING,
                true));
      }
    }
  }

  private static Segment segment(
      String from,
      String to,
      Mode mode,
      BigDecimal distance,
      @Nullable Integer gauge,
      InfrastructureStatus status,
      boolean bidirectional) {
    return new Segment(
        from + "-" + to,
        from,
        to,
        mode,
        distance,
        null,
        gauge,
        status,
        null,
        bidirectional,
        null,
        Confidence.HIGH,
        List.of());
  }

  private static String name(String slug, int copy) {
    return copy == 0 ? slug : slug + "-" + copy;
  }
}
