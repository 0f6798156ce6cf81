package org.kurultai.routing;

import java.util.Arrays;

/** Numbers by what they cost, the cheapest first: a heap of four branches. */
final class CheapestFirst {

  private static final int BRANCHES = 4;

  private int[] numbers = new int[256];
  private double[] costs = new double[256];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(int number, double cost) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
      costs = Arrays.copyOf(costs, 2 * size);
    }
    int place = size++;
    while (place > 0 && costs[above(place)] > cost) {
      put(numbers[above(place)], costs[above(place)], place);
      place = above(place);
    }
    put(number, cost, place);
  }

  /** What the first costs. */
  double least() {
    return costs[0];
  }

  /** Takes out the first. */
  int remove() {
    int first = numbers[0];
    size--;
    sink(numbers[size], costs[size]);
    return first;
  }

  /** Puts the last in the place of the first, and then down to where it belongs. */
  private void sink(int number, double cost) {
    int place = 0;
    int least = leastBelow(place);
    while (least < size && costs[least] < cost) {
      put(numbers[least], costs[least], place);
      place = least;
      least = leastBelow(place);
    }
    put(number, cost, place);
  }

  private static int above(int place) {
    return (place - 1) / BRANCHES;
  }

  /** The place of the cheapest of a place's branches; none within the size where it has none. */
  private int leastBelow(int place) {
    int least = BRANCHES * place + 1;
    int end = Math.min(least + BRANCHES, size);
    for (int other = least + 1; other < end; other++) {
      least = costs[other] < costs[least] ? other : least;
    }
    return least;
  }

  private void put(int number, double cost, int place) {
    numbers[place] = number;
    costs[place] = cost;
  }
}
