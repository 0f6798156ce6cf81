package org.kurultai.routing;

/** Vertices to go on from, the one that costs least first: a heap of four branches. */
final class OpenVertices {

  private static final int BRANCHES = 4;
  private static final int NOWHERE = 0;

  private final double[] costs;
  private final int[] heap;
  private final int[] places;
  private int size;

  /**
   * @param costs of each vertex; of one that is in here they only become less
   */
  OpenVertices(double[] costs) {
    this.costs = costs;
    this.heap = new int[costs.length];
    this.places = new int[costs.length];
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Adds one, or moves it forward after its cost has become less. */
  void add(int vertex) {
    rise(vertex, places[vertex] == NOWHERE ? size++ : places[vertex] - 1);
  }

  /** Takes out the first. */
  int remove() {
    int first = heap[0];
    places[first] = NOWHERE;
    if (--size > 0) {
      sink(heap[size]);
    }
    return first;
  }

  private void rise(int vertex, int from) {
    double cost = costs[vertex];
    int place = from;
    while (place > 0 && costs[heap[(place - 1) / BRANCHES]] > cost) {
      put(heap[(place - 1) / BRANCHES], place);
      place = (place - 1) / BRANCHES;
    }
    put(vertex, place);
  }

  private void sink(int vertex) {
    double cost = costs[vertex];
    int place = 0;
    int least = leastBelow(place);
    while (least < size && costs[heap[least]] < cost) {
      put(heap[least], place);
      place = least;
      least = leastBelow(place);
    }
    put(vertex, place);
  }

  /** The place of the cheapest of a place's branches; the size where it has none. */
  private int leastBelow(int place) {
    int first = Math.min(BRANCHES * place + 1, size);
    int end = Math.min(first + BRANCHES, size);
    int least = first;
    for (int other = first + 1; other < end; other++) {
      if (costs[heap[other]] < costs[heap[least]]) {
        least = other;
      }
    }
    return least;
  }

  private void put(int vertex, int place) {
    heap[place] = vertex;
    places[vertex] = place + 1;
  }
}
