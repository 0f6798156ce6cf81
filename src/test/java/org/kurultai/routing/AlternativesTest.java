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
  private int unambiguous;

  @Test
  void on_the_record_each_other_way_is_the_best_over_some_move() {
    List<Line> lines = Line.all();
    Map<String, String> states =
        Rows.of("nodes.csv").stream()
            .collect(Collectors.toMap(row -> row.get("slug"), row -> row.get("state")));
    Network network = LineNetwork.of(lines, states);
    Random random = new Random(7);
    for (int wish = 0; wish < 60; wish++) {
      verify(draw(random, states, 4), lines, network);
    }
    verifyDrawn(20);
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
      verify(draw(random, states, 8), lines, LineNetwork.of(lines, states));
    }
    verifyDrawn(250);
  }

  /** Of ways that are equally good either may be found, and what differs from it comes then. */
  private void verify(Wish wish, List<Line> lines, Network network) {
    AllMoves moves = new AllMoves(wish, lines);
    List<List<Line>> expected = moves.ways(DIFFERENCE);
    Search search = Objects.requireNonNull(Search.of(wish.query(), network));
    List<List<Line>> found =
        new WayFinder(search, DIFFERENCE).find().stream().map(way -> lines(way, lines)).toList();

    if (moves.isAmbiguous()) {
      assertThat(bestOf(found)).as(wish.text()).isEqualTo(bestOf(expected));
    } else {
      unambiguous++;
      assertThat(found).as(wish.text()).isEqualTo(expected);
    }
    several += expected.size() > 1 ? 1 : 0;
    loops += moves.loops();
  }

  private void verifyDrawn(int least) {
    assertThat(several).as("wishes with other ways").isGreaterThan(least);
    assertThat(loops).as("ways left out as loopy").isGreaterThan(least);
    assertThat(unambiguous).as("wishes with one answer").isGreaterThan(least);
  }

  private static List<List<Object>> bestOf(List<List<Line>> ways) {
    return ways.stream().limit(1).map(AlternativesTest::figures).toList();
  }

  private static List<Object> figures(List<Line> way) {
    Trip trip = Trip.of(way);
    return List.of(trip.hours(), trip.meters(), trip.borders());
  }

  private static List<Line> lines(Way way, List<Line> all) {
    return way.moves().stream().map(move -> line(move, all)).toList();
  }

  private static Line line(Move move, List<Line> all) {
    return all.stream()
        .filter(line -> line.slug().equals(move.link().segment().slug()))
        .filter(line -> line.to().equals(move.end().slug()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Two stops or more, none of them twice: there and back, a way and its mirror image are equally
   * good. What is avoided is none of them.
   */
  private static Wish draw(Random random, Map<String, String> states, int most) {
    List<String> places = new ArrayList<>(states.keySet().stream().sorted().toList());
    Collections.shuffle(places, random);
    int count = Math.min(places.size(), 2 + Math.max(0, random.nextInt(most) - 1));
    List<String> stops = List.copyOf(places.subList(0, count));
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

  /** One-way, with lengths that hardly ever add up to the same. */
  private static List<Line> lines(Random random, Map<String, String> states) {
    List<String> places = states.keySet().stream().sorted().toList();
    List<Line> lines = new ArrayList<>();
    while (lines.size() < 4 * places.size()) {
      String from = places.get(random.nextInt(places.size()));
      String to = places.get(random.nextInt(places.size()));
      if (!from.equals(to)) {
        String mode = List.of("RAIL", "RAIL", "ROAD", "SEA").get(random.nextInt(4));
        boolean inside = states.get(from).equals(states.get(to));
        lines.add(
            new Line(
                "line-" + lines.size(),
                from,
                to,
                states.get(to),
                mode,
                "OPERATING",
                mode.equals("RAIL") ? List.of(0, 1435, 1520).get(random.nextInt(3)) : 0,
                BigDecimal.valueOf(1_000 + random.nextInt(900_000), 3),
                100 + random.nextInt(9_000),
                inside ? -1 : mode.equals("RAIL") ? 2_300 : 1_500));
      }
    }
    return lines;
  }
}
