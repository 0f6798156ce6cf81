package org.kurultai.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The definition of other ways, taken at its word and line by line: the best way over each move,
 * without the loopy ones, each kept that differs enough from all kept before.
 */
final class AllMoves {

  private final Wish wish;
  private final Map<String, List<Line>> from;
  private final Map<At, List<Line>> there = new LinkedHashMap<>();
  private final Map<At, List<Line>> onward = new HashMap<>();
  private int loops;
  private boolean ambiguous;

  /** Where goods are, how they came there, and how many stops they have reached. */
  private record At(String place, String mode, int gauge, int stage) {

    At after(Line line, Wish wish) {
      int before = mode.isEmpty() || mode.equals(line.mode()) ? gauge : 0;
      boolean reached = line.to().equals(wish.stops().get(stage + 1));
      return new At(
          line.to(),
          line.mode(),
          line.gauge() == 0 ? before : line.gauge(),
          reached ? stage + 1 : stage);
    }

    boolean isEnd(Wish wish) {
      return stage == wish.stops().size() - 1;
    }
  }

  AllMoves(Wish wish, List<Line> lines) {
    this.wish = wish;
    this.from = lines.stream().filter(wish::allows).collect(Collectors.groupingBy(Line::from));
    there.put(new At(wish.stops().get(0), "", 0, 0), List.of());
    boolean better = true;
    while (better) {
      better = comeFarther();
    }
    there.keySet().stream().filter(at -> at.isEnd(wish)).forEach(at -> onward.put(at, List.of()));
    better = true;
    while (better) {
      better = goFarther();
    }
  }

  /** How many ways pass a place twice between two stops, and are only left out for that. */
  int loops() {
    return loops;
  }

  /**
   * Whether some ways are equally good, so that either may come first: with a stop, often one that
   * leads there by one line and back by another, and its mirror image.
   */
  boolean isAmbiguous() {
    return ambiguous;
  }

  List<List<Line>> ways(double difference) {
    Set<List<Line>> ways = new HashSet<>();
    there.forEach(
        (at, before) ->
            lines(at).stream()
                .filter(line -> onward.containsKey(at.after(line, wish)))
                .forEach(line -> ways.add(joined(before, line, onward.get(at.after(line, wish))))));
    List<List<Line>> kept = new ArrayList<>();
    List<List<Line>> sorted = ways.stream().sorted(this::compare).toList();
    for (int next = 0; next < sorted.size(); next++) {
      List<Line> way = sorted.get(next);
      ambiguous |= next > 0 && compare(way, sorted.get(next - 1)) == 0;
      if (kept.size() < wish.alternatives()
          && kept.stream().allMatch(better -> difference(way, better) >= difference)) {
        if (isLoopless(way)) {
          kept.add(way);
        } else {
          loops++;
        }
      }
    }
    return kept;
  }

  private List<Line> lines(At at) {
    return at.isEnd(wish) ? List.of() : from.getOrDefault(at.place(), List.of());
  }

  private boolean comeFarther() {
    boolean better = false;
    for (At at : List.copyOf(there.keySet())) {
      for (Line line : lines(at)) {
        List<Line> way = joined(there.get(at), line, List.of());
        better |= keep(there, at.after(line, wish), way, List.of());
      }
    }
    return better;
  }

  private boolean goFarther() {
    boolean better = false;
    for (At at : there.keySet()) {
      for (Line line : lines(at)) {
        List<Line> rest = onward.get(at.after(line, wish));
        if (rest != null) {
          better |= keep(onward, at, joined(List.of(), line, rest), there.get(at));
        }
      }
    }
    return better;
  }

  /** Whether it is better than what was known, compared behind the same lines. */
  private boolean keep(Map<At, List<Line>> known, At at, List<Line> way, List<Line> behind) {
    List<Line> last = known.get(at);
    int order = last == null ? -1 : compare(joined(behind, way), joined(behind, last));
    ambiguous |= order == 0 && !way.equals(last);
    boolean better = order < 0;
    if (better) {
      known.put(at, way);
    }
    return better;
  }

  private int compare(List<Line> way, List<Line> other) {
    return Trip.of(way).compare(Trip.of(other), wish.objective());
  }

  private boolean isLoopless(List<Line> way) {
    Set<String> passed = new HashSet<>(Set.of(wish.stops().get(0)));
    int stage = 0;
    for (Line line : way) {
      if (!passed.add(line.to())) {
        return false;
      }
      if (line.to().equals(wish.stops().get(stage + 1))) {
        stage++;
        passed.clear();
        passed.add(line.to());
      }
    }
    return true;
  }

  static double difference(List<Line> way, List<Line> other) {
    Set<String> used = other.stream().map(Line::slug).collect(Collectors.toSet());
    double own =
        way.stream().filter(line -> !used.contains(line.slug())).mapToLong(Line::meters).sum();
    return own / way.stream().mapToLong(Line::meters).sum();
  }

  private static List<Line> joined(List<Line> first, Line line, List<Line> last) {
    return joined(joined(first, List.of(line)), last);
  }

  private static List<Line> joined(List<Line> first, List<Line> last) {
    List<Line> joined = new ArrayList<>(first);
    joined.addAll(last);
    return joined;
  }
}
