package org.kurultai.routing;

import java.util.BitSet;

/** How much of the best way over a move lies off a known way, told without walking along it. */
final class LengthOff {

  private final Mileage before;
  private final Mileage behind;

  /**
   * @param links the indices of those that the known way uses
   */
  LengthOff(SearchGraph graph, Tree fromStart, Tree toEnd, BitSet links) {
    this.before = new Mileage(fromStart, graph, links);
    this.behind = new Mileage(toEnd, graph, links);
  }

  /** In km. */
  double of(Detour detour) {
    return before.to(detour.from()) + before.over(detour.move()) + behind.to(detour.to());
  }
}
