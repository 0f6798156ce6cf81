package org.kurultai.routing;

/** Vertices to go on from, the one that costs least first: a heap of four branches. */
final class OpenVertices {

  private static final int BRANCHES = 4;
  private static final int NOWHERE = 0;

  private final int[] vertices;
  private final double[] costs;
  private final int[] places;
  private int size;

  /**
   * @param most how many vertices there are
   */
  OpenVertices(int most) {
    this.vertices = new int[most];
    this.costs = new double[most];
    this.places = new int[most];
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Adds a vertex; one that is in here already moves forward, for it may only cost less. */
  void add(int vertex, double cost) {
    int place = places[vertex] == NOWHERE ? size++ : places[vertex] - 1;
    while (place > 0 && costs[above(place)] > cost) {
      move(above(place), place);
      place = above(place);
    }
    put(vertex, cost, place);
  }

  /** Takes out the first. */
  int remove() {
    int first = vertices[0];
    places[first] = NOWHERE;
    size--;
    if (size > 0) {
      sink(vertices[size], costs[size]);
    }
    return first;
  }

  /** Puts the last in the place of the first, and then down to where it belongs. */
  private void sink(int vertex, double cost) {
    int place = 0;
    int least = leastBelow(place);
    while (least < size && costs[least] < cost) {
      move(least, place);
      place = least;
      least = leastBelow(place);
    }
    put(vertex, cost, place);
  }

  private static int above(int place) {
    return (place - 1) / BRANCHES;
  }

  /** The place of the cheapest of a place's branches; none within the size where it has none. */
  private int leastBelow(int place) {
    int least = BRANCHES * place + 1;
    int end = Math.min(least + BRANCHES, size);
    for (int other = least + 1; other < end; other++) {
      if (costs[other] < costs[least]) {
        least = other;
      }
    }
    return least;
  }

  private void move(int from, int to) {
    put(vertices[from], costs[from], to);
  }

  private void put(int vertex, double cost, int place) {
    vertices[place] = vertex;
    costs[place] = cost;
    places[vertex] = place + 1;
  }
}
