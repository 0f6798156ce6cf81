package org.kurultai.routing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.kurultai.corridor.network.InfrastructureStatus;
import org.kurultai.corridor.network.Mode;

/**
 * All moves of a network by their indices. Searches look at each of them several times, so what
 * they look at stands in arrays.
 */
final class Moves {

  private final List<Move> moves;
  private final int[] from;
  private final int[] to;
  private final int[][] leaving;
  private final int[][] arriving;
  private final BitSet setOuts = new BitSet();
  private final Map<Mode, BitSet> ofMode = new EnumMap<>(Mode.class);
  private final Map<InfrastructureStatus, BitSet> inStatus =
      new EnumMap<>(InfrastructureStatus.class);
  private final Map<RouteObjective, double[]> costs = new EnumMap<>(RouteObjective.class);

  /**
   * @param moves in the order of their indices
   * @param arrivals how many there are
   */
  Moves(List<Move> moves, int arrivals) {
    this.moves = moves;
    this.from = indices(move -> move.from().index());
    this.to = indices(move -> move.to().index());
    this.leaving = grouped(from, arrivals);
    this.arriving = grouped(to, arrivals);
    for (RouteObjective objective : RouteObjective.values()) {
      costs.put(objective, moves.stream().mapToDouble(move -> move.cost(objective)).toArray());
    }
    for (Move move : moves) {
      ofMode.computeIfAbsent(move.mode(), mode -> new BitSet()).set(move.index());
      inStatus.computeIfAbsent(move.status(), status -> new BitSet()).set(move.index());
      setOuts.set(move.index(), move.from().isStart());
    }
  }

  private int[] indices(ToIntFunction<Move> end) {
    return moves.stream().mapToInt(end).toArray();
  }

  /** The moves by one of their ends. */
  private static int[][] grouped(int[] ends, int arrivals) {
    int[] sizes = new int[arrivals];
    for (int end : ends) {
      sizes[end]++;
    }
    int[][] groups = new int[arrivals][];
    Arrays.setAll(groups, arrival -> new int[sizes[arrival]]);
    for (int move = ends.length - 1; move >= 0; move--) {
      groups[ends[move]][--sizes[ends[move]]] = move;
    }
    return groups;
  }

  int size() {
    return moves.size();
  }

  Move get(int move) {
    return moves.get(move);
  }

  /** The index of the arrival from which it leads. */
  int from(int move) {
    return from[move];
  }

  /** The index of the arrival to which it leads. */
  int to(int move) {
    return to[move];
  }

  /** The moves from an arrival; not to be changed. */
  int[] leaving(int arrival) {
    return leaving[arrival];
  }

  /** The moves to an arrival; not to be changed. */
  int[] arriving(int arrival) {
    return arriving[arrival];
  }

  /** What each move costs; not to be changed. */
  double[] costs(RouteObjective objective) {
    return Objects.requireNonNull(costs.get(objective));
  }

  /**
   * Those by one of the modes, over a segment in one of the statuses, from a place that goods have
   * come to or from the one arrival that they start at.
   */
  BitSet usable(Set<Mode> modes, Set<InfrastructureStatus> statuses, int start) {
    BitSet usable = union(ofMode, modes);
    usable.and(union(inStatus, statuses));
    BitSet elsewhere = (BitSet) setOuts.clone();
    for (int move : leaving(start)) {
      elsewhere.clear(move);
    }
    usable.andNot(elsewhere);
    return usable;
  }

  private static <K> BitSet union(Map<K, BitSet> sets, Set<K> keys) {
    BitSet union = new BitSet();
    keys.forEach(key -> union.or(sets.getOrDefault(key, new BitSet())));
    return union;
  }
}
