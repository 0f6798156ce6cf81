package org.kurultai.routing;

import java.util.AbstractSet;
import java.util.Iterator;

/** Edges by their numbers. They are distinct by construction, so nothing is hashed. */
final class EdgeSet extends AbstractSet<Integer> {

  private final int[] edges;
  private int size;

  /**
   * @param most how many are appended at most
   */
  EdgeSet(int most) {
    this.edges = new int[most];
  }

  void append(int edge) {
    edges[size++] = edge;
  }

  @Override
  public Iterator<Integer> iterator() {
    return new Iterator<>() {

      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public Integer next() {
        return edges[next++];
      }
    };
  }

  @Override
  public int size() {
    return size;
  }
}
