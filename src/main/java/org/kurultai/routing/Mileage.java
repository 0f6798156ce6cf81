package org.kurultai.routing;

import java.util.BitSet;

/** How many kilometres of each way of a tree lie off certain links; told where asked for. */
final class Mileage {

  private static final double UNTOLD = 0;

  /** Added to what is told, so that nothing told is zero. */
  private static final double TOLD = 1;

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
  }

  /** Those of the way between a vertex and the tree's root. */
  double to(int vertex) {
    double distance = 0;
    int known = vertex;
    while (known >= 0 && told[known] == UNTOLD) {
      distance += over(tree.move(known));
      known = tree.parent(known);
    }
    distance += known < 0 ? 0 : told[known] - TOLD;
    double rest = distance;
    for (int next = vertex; next != known; next = tree.parent(next)) {
      told[next] = rest + TOLD;
      rest -= over(tree.move(next));
    }
    return distance;
  }

  /** Those of a move. */
  double over(int move) {
    return move < 0 || links.get(moves.link(move)) ? 0 : moves.distance(move);
  }
}
