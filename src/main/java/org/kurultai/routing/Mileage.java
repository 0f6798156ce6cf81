package org.kurultai.routing;

import java.util.Arrays;
import java.util.BitSet;

/** How many kilometres of each way of a tree lie off certain links; told where asked for. */
final class Mileage {

  private final Tree tree;
  private final Moves moves;
  private final BitSet links;
  private final double[] told;

  /**
   * @param links the indices of those that don't count
   */
  Mileage(Tree tree, SearchGraph graph, BitSet links) {
    this.tree = tree;
    this.moves = graph.moves();
    this.links = links;
    this.told = new double[graph.stages() * graph.size()];
    Arrays.fill(told, Double.NaN);
  }

  /** Those of the way between a vertex and the tree's root. */
  double to(int vertex) {
    double distance = 0;
    int known = vertex;
    while (known >= 0 && Double.isNaN(told[known])) {
      distance += over(tree.move(known));
      known = tree.parent(known);
    }
    distance += known < 0 ? 0 : told[known];
    double rest = distance;
    for (int next = vertex; next != known; next = tree.parent(next)) {
      told[next] = rest;
      rest -= over(tree.move(next));
    }
    return distance;
  }

  /** Those of a move. */
  double over(int move) {
    return move < 0 || links.get(moves.link(move)) ? 0 : moves.distance(move);
  }
}
