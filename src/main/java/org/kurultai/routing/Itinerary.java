package org.kurultai.routing;

import static org.kurultai.store.Columns.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kurultai.corridor.Lines;
import org.kurultai.corridor.network.CorridorNode;
import org.kurultai.corridor.network.Segment;
import org.kurultai.graphql.scalar.GeoJson;
import org.kurultai.state.Location;

/**
 * What a way says to those who asked for it.
 *
 * @param start where it begins
 * @param moves in travel order; none for a way that ends where it begins
 */
record Itinerary(CorridorNode start, List<Move> moves) {

  Route route() {
    return new Route(
        moves.stream().map(Itinerary::leg).toList(),
        sum(move -> move.link().segment().distanceKm()),
        sum(Move::hours),
        states(),
        count(Move::borderCrossing),
        count(Move::transshipment),
        count(Move::gaugeBreak),
        corridors(),
        geometry());
  }

  private static RouteLeg leg(Move move) {
    Segment segment = move.link().segment();
    return new RouteLeg(
        segment,
        move.start(),
        move.end(),
        segment.mode(),
        segment.distanceKm(),
        plain(move.link().hours()),
        segment.typicalTransitHours() != null);
  }

  private BigDecimal sum(Function<Move, BigDecimal> measure) {
    return plain(moves.stream().map(measure).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private int count(Predicate<Move> counted) {
    return (int) moves.stream().filter(counted).count();
  }

  private List<String> states() {
    List<String> states = new ArrayList<>(List.of(start.stateCode()));
    moves.stream()
        .filter(Move::borderCrossing)
        .forEach(crossing -> states.add(crossing.end().stateCode()));
    return states;
  }

  private List<String> corridors() {
    Set<String> slugs = new LinkedHashSet<>();
    moves.forEach(move -> slugs.addAll(move.link().corridors()));
    return List.copyOf(slugs);
  }

  private GeoJson geometry() {
    Location here = start.location();
    if (moves.isEmpty()) {
      return here.getGeoJson();
    }
    List<Location> points = new ArrayList<>(List.of(here));
    moves.forEach(move -> points.add(move.end().location()));
    return Lines.lineString(points);
  }
}
