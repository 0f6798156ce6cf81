package org.kurultai.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kurultai.Rows;

/** Whole lists of ways, drawn at random and always the same, against {@link AllMoves}. */
class AlternativesTest {

  private static final double DIFFERENCE = 0.2;
  private static final List<String> OBJECTIVES = List.of("TIME", "DISTANCE", "BORDER_CROSSINGS");

  private int several;
  private int loops;

  @Test
  void on_the_record_each_other_way_is_the_best_over_some_move() {
    List<Line> lines = Line.all();
    Map<String, String> states =
        Rows.of("nodes.csv").stream()
            .collect(Collectors.toMap(row -> row.get("slug"), row -> row.get("state")));
    Network network = LineNetwork.of(lines, states);
    Random random = new Random(7);
    for (int wish = 0; wish < 60; wish++) {
      verify(draw(random, states), lines, network);
    }
    assertThat(several).as("wishes with other ways").isGreaterThan(20);
    assertThat(loops).as("ways left out as loopy").isGreaterThan(20);
  }

  @Test
  void on_small_networks_each_other_way_is_the_best_over_some_move() {
    Random random = new Random(11);
    for (int wish = 0; wish < 600; wish++) {
      Map<String, String> states =
          IntStream.range(0, 4 + random.nextInt(7))
              .boxed()
              .collect(Collectors.toMap(place -> "p" + place, place -> "S" + random.nextInt(3)));
      List<Line> lines = lines(random, states);
      verify(draw(random, states), lines, LineNetwork.of(lines, states));
    }
    assertThat(several).as("wishes with other ways").isGreaterThan(200);
    assertThat(loops).as("ways left out as loopy").isGreaterThan(200);
  }

  private void verify(Wish wish, List<Line> lines, Network network) {
    AllMoves moves = new AllMoves(wish, lines);
    List<List<Line>> expected = moves.ways(DIFFERENCE);
    Search search = Objects.requireNonNull(Search.of(wish.query(), network));
    List<Way> found = new WayFinder(search, DIFFERENCE).find();

    assertThat(found).as(wish.text()).map(AlternativesTest::text).isEqualTo(texts(expected));
    several += expected.size() > 1 ? 1 : 0;
    loops += moves.loops();
  }

  private static String text(Way way) {
    return way.moves().stream()
        .map(move -> move.link().segment().slug() + ">" + move.end().slug())
        .collect(Collectors.joining(" "));
  }

  private static List<String> texts(List<List<Line>> ways) {
    return ways.stream()
        .map(
            way ->
                way.stream()
                    .map(line -> line.slug() + ">" + line.to())
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /** Two to four stops, of which the first may come again; what is avoided is none of them. */
  private static Wish draw(Random random, Map<String, String> states) {
    List<String> places = new ArrayList<>(states.keySet().stream().sorted().toList());
    Collections.shuffle(places, random);
    int count = 2 + Math.max(0, random.nextInt(4) - 1);
    List<String> stops = new ArrayList<>(places.subList(0, count));
    if (random.nextInt(5) == 0) {
      stops.add(stops.get(0));
    }
    Set<String> open =
        stops.stream().map(states::get).collect(Collectors.toCollection(HashSet::new));
    List<String> avoided =
        places.stream()
            .map(states::get)
            .distinct()
            .filter(state -> !open.contains(state))
            .limit(random.nextInt(3))
            .toList();
    return new Wish(
        stops,
        avoided,
        List.copyOf(places.subList(count, Math.min(places.size(), count + random.nextInt(2)))),
        List.of("RAIL", "ROAD", "SEA"),
        List.of("OPERATING", "PARTLY_OPERATING"),
        OBJECTIVES.get(random.nextInt(OBJECTIVES.size())),
        1 + random.nextInt(5));
  }

  /** Most of them in both directions, with lengths that hardly ever add up to the same. */
  private static List<Line> lines(Random random, Map<String, String> states) {
    List<String> places = states.keySet().stream().sorted().toList();
    List<Line> lines = new ArrayList<>();
    for (int segment = 0; segment < 2 * places.size(); segment++) {
      String from = places.get(random.nextInt(places.size()));
      String to = places.get(random.nextInt(places.size()));
      if (!from.equals(to)) {
        String mode = List.of("RAIL", "RAIL", "ROAD", "SEA").get(random.nextInt(4));
        int gauge = mode.equals("RAIL") ? List.of(0, 1435, 1520).get(random.nextInt(3)) : 0;
        BigDecimal km = BigDecimal.valueOf(1_000 + random.nextInt(900_000), 3);
        long hours = 100 + random.nextInt(9_000);
        boolean inside = states.get(from).equals(states.get(to));
        long border = inside ? -1 : mode.equals("RAIL") ? 2_300 : 1_500;
        Function<List<String>, Line> towards =
            ends ->
                new Line(
                    from + "-" + to + "-" + mode + "-" + hours,
                    ends.get(0),
                    ends.get(1),
                    states.get(ends.get(1)),
                    mode,
                    "OPERATING",
                    gauge,
                    km,
                    hours,
                    border);
        lines.add(towards.apply(List.of(from, to)));
        if (random.nextInt(5) > 0) {
          lines.add(towards.apply(List.of(to, from)));
        }
      }
    }
    return lines;
  }
}
