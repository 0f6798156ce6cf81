package org.kurultai.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Rows;

/** Many wishes, drawn at random and always the same, are held against a second implementation. */
@QuarkusTest
class RoutePropertiesTest {

  private static final int WISHES = 300;
  private static final double DIFFERENCE = 0.2;

  private static final List<Line> LINES = Line.all();
  private static final Map<String, String> STATES =
      Rows.of("nodes.csv").stream()
          .collect(Collectors.toMap(row -> row.get("slug"), row -> row.get("state")));

  static Stream<Wish> each_way_is_a_path_within_its_constraints_and_the_first_is_the_best() {
    Random random = new Random(4);
    List<String> places = LINES.stream().map(Line::from).distinct().sorted().toList();
    List<String> states = STATES.values().stream().distinct().sorted().toList();
    return Stream.generate(() -> draw(random, places, states))
        .filter(RoutePropertiesTest::isFree)
        .limit(WISHES);
  }

  @ParameterizedTest
  @MethodSource
  void each_way_is_a_path_within_its_constraints_and_the_first_is_the_best(Wish wish) {
    JsonNode ways = Ways.of(wish.text());

    Trip best = wish.best(LINES);
    assertThat(ways.isEmpty()).as("no way: %s", wish.text()).isEqualTo(best == null);
    assertThat(ways.size()).isLessThanOrEqualTo(wish.alternatives());
    List<List<Line>> better = new ArrayList<>();
    Trip last = best;
    for (JsonNode way : ways) {
      List<Line> lines = lines(way);
      Trip trip = Trip.of(lines);
      verifyFigures(way, trip);
      verifyPath(lines, wish);
      int worse = trip.compare(last, wish.objective());
      assertThat(worse).isGreaterThanOrEqualTo(0);
      assertThat(worse == 0 || !better.isEmpty()).as("the first is the best").isTrue();
      assertThat(better)
          .allSatisfy(
              other ->
                  assertThat(AllMoves.difference(lines, other)).isGreaterThanOrEqualTo(DIFFERENCE));
      better.add(lines);
      last = trip;
    }
  }

  @Test
  void the_first_of_several_ways_is_the_only_one_of_a_single_way() {
    String query = "from: \"xian\", to: \"istanbul-halkali\"";
    assertThat(Ways.of(query + ", alternatives: 5").get(0)).isEqualTo(Ways.one(query));
  }

  private static Wish draw(Random random, List<String> places, List<String> states) {
    List<String> statuses =
        List.of("OPERATING", "PARTLY_OPERATING", "UNDER_CONSTRUCTION", "PLANNED", "PROPOSED");
    List<String> modes = new ArrayList<>(List.of("RAIL", "ROAD", "SEA"));
    Collections.shuffle(modes, random);
    return new Wish(
        stops(random, places),
        pick(random, states, random.nextInt(4)),
        pick(random, places, random.nextInt(4)),
        modes.subList(0, Math.min(3, 1 + random.nextInt(6))),
        statuses.subList(0, 2 + random.nextInt(4)),
        List.of("TIME", "DISTANCE", "BORDER_CROSSINGS").get(random.nextInt(3)),
        1 + 2 * random.nextInt(3));
  }

  /** Two to four, now and then one of them again. */
  private static List<String> stops(Random random, List<String> places) {
    List<String> stops =
        new ArrayList<>(pick(random, places, 2 + Math.max(0, random.nextInt(4) - 1)));
    if (random.nextInt(5) == 0) {
      stops.add(stops.get(0));
    }
    return stops;
  }

  private static List<String> pick(Random random, List<String> from, int count) {
    List<String> all = new ArrayList<>(from);
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, count));
  }

  /** Whether nothing that is to be avoided is a stop, which is an error. */
  private static boolean isFree(Wish wish) {
    return wish.stops().stream()
        .noneMatch(
            stop ->
                wish.avoidNodes().contains(stop) || wish.avoidStates().contains(STATES.get(stop)));
  }

  private static void verifyFigures(JsonNode way, Trip trip) {
    assertThat(way.path("distanceKm").decimalValue().movePointRight(3).longValueExact())
        .isEqualTo(trip.meters());
    assertThat(way.path("transitHours").decimalValue().movePointRight(2).longValueExact())
        .isEqualTo(trip.hours());
    assertThat(way.path("borderCrossings").asInt()).isEqualTo(trip.borders());
    assertThat(way.path("transshipments").asInt()).isEqualTo(trip.transshipments());
    assertThat(way.path("gaugeBreaks").asInt()).isEqualTo(trip.gaugeBreaks());
    assertThat(way.path("states")).hasSize(trip.borders() + 1);
    assertThat(way.at("/geometry/coordinates")).hasSize(way.path("legs").size() + 1);
  }

  private static void verifyPath(List<Line> lines, Wish wish) {
    assertThat(lines).allMatch(wish::allows);
    List<String> nodes = new ArrayList<>(List.of(lines.get(0).from()));
    for (Line line : lines) {
      assertThat(line.from()).isEqualTo(nodes.get(nodes.size() - 1));
      nodes.add(line.to());
    }
    assertThat(nodes).startsWith(wish.stops().get(0)).containsSubsequence(wish.stops());
    assertThat(nodes).endsWith(wish.stops().get(wish.stops().size() - 1));
    List<String> passed = new ArrayList<>();
    int reached = 0;
    for (String node : nodes) {
      assertThat(passed).as("places between two stops").doesNotContain(node);
      passed.add(node);
      if (reached + 1 < wish.stops().size() && node.equals(wish.stops().get(reached + 1))) {
        reached++;
        passed.clear();
        passed.add(node);
      }
    }
  }

  /** The rows behind a way's legs, in travel direction, which must exist. */
  private static List<Line> lines(JsonNode way) {
    List<Line> lines = new ArrayList<>();
    for (JsonNode leg : way.path("legs")) {
      Line line =
          LINES.stream()
              .filter(it -> it.slug().equals(leg.at("/segment/slug").asText()))
              .filter(it -> it.from().equals(leg.at("/from/slug").asText()))
              .filter(it -> it.to().equals(leg.at("/to/slug").asText()))
              .findFirst()
              .orElseThrow();
      assertThat(leg.path("mode").asText()).isEqualTo(line.mode());
      assertThat(leg.path("distanceKm").decimalValue()).isEqualByComparingTo(line.km());
      assertThat(leg.path("transitHours").decimalValue())
          .isEqualByComparingTo(BigDecimal.valueOf(line.hours(), 2));
      lines.add(line);
    }
    return lines;
  }
}
