package org.kurultai.routing;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.kurultai.corridor.network.InfrastructureStatus;
import org.kurultai.corridor.network.Mode;

/**
 * All moves of a network by their indices. Searches look at each of them several times, so what
 * they look at stands in arrays.
 */
final class Moves {

  private final List<Move> moves;
  private final int[] first;
  private final int[] to;
  private final int[] links;
  private final double[] distances;
  private final BitSet setOuts = new BitSet();
  private final Map<Mode, BitSet> ofMode = new EnumMap<>(Mode.class);
  private final Map<InfrastructureStatus, BitSet> inStatus =
      new EnumMap<>(InfrastructureStatus.class);
  private final Map<String, BitSet> intoState = new HashMap<>();
  private final Map<RouteObjective, double[]> costs = new EnumMap<>(RouteObjective.class);

  /**
   * @param moves in the order of their indices; those from one arrival follow one another, in the
   *     order of the arrivals
   * @param arrivals how many there are
   */
  Moves(List<Move> moves, int arrivals) {
    this.moves = moves;
    this.first = new int[arrivals + 1];
    this.to = ints(move -> move.to().index());
    this.links = ints(move -> move.link().index());
    this.distances = doubles(Move::distance);
    for (RouteObjective objective : RouteObjective.values()) {
      costs.put(objective, doubles(move -> move.cost(objective)));
    }
    for (Move move : moves) {
      first[move.from().index() + 1] = move.index() + 1;
      ofMode.computeIfAbsent(move.mode(), mode -> new BitSet()).set(move.index());
      inStatus.computeIfAbsent(move.status(), status -> new BitSet()).set(move.index());
      intoState.computeIfAbsent(move.end().stateCode(), state -> new BitSet()).set(move.index());
      setOuts.set(move.index(), move.from().isStart());
    }
    for (int arrival = 0; arrival < arrivals; arrival++) {
      first[arrival + 1] = Math.max(first[arrival + 1], first[arrival]);
    }
  }

  private int[] ints(ToIntFunction<Move> property) {
    return moves.stream().mapToInt(property).toArray();
  }

  private double[] doubles(ToDoubleFunction<Move> property) {
    return moves.stream().mapToDouble(property).toArray();
  }

  int size() {
    return moves.size();
  }

  Move get(int move) {
    return moves.get(move);
  }

  /** The first of the moves from an arrival; they end before the first from the next. */
  int first(int arrival) {
    return first[arrival];
  }

  /** The index of the arrival to which it leads. */
  int to(int move) {
    return to[move];
  }

  /** The index of its link. */
  int link(int move) {
    return links[move];
  }

  /** In km. */
  double distance(int move) {
    return distances[move];
  }

  /** What each move costs; not to be changed. */
  double[] costs(RouteObjective objective) {
    return Objects.requireNonNull(costs.get(objective));
  }

  /**
   * Those by one of the modes, over a segment in one of the statuses, to none of the avoided
   * states, from a place that goods have come to or from the one arrival that they start at.
   */
  BitSet usable(
      Set<Mode> modes, Set<InfrastructureStatus> statuses, Set<String> avoided, int start) {
    BitSet elsewhere = (BitSet) setOuts.clone();
    elsewhere.clear(first(start), first(start + 1));
    BitSet usable = union(ofMode, modes);
    usable.and(union(inStatus, statuses));
    usable.andNot(union(intoState, avoided));
    usable.andNot(elsewhere);
    return usable;
  }

  private static <K> BitSet union(Map<K, BitSet> sets, Set<K> keys) {
    BitSet union = new BitSet();
    keys.forEach(key -> union.or(sets.getOrDefault(key, new BitSet())));
    return union;
  }
}
