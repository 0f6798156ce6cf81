package org.kurultai.state;

import java.util.List;

/**
 * Two different states, by code.
 *
 * @param first the code that comes first in alphabetical order
 * @param second the other
 */
public record StatePair(String first, String second) {

  /** The pair of two different states, in whichever order they are named. */
  public static StatePair of(String one, String other) {
    return one.compareTo(other) < 0 ? new StatePair(one, other) : new StatePair(other, one);
  }

  /**
   * SQL for the rows x and y of a link table that link the same thing to both states of each of the
   * pairs, $1, by their keys ({@code asked.pair}).
   *
   * @param links the table, which has a column {@code state}
   * @param thing the column of what it links to states
   */
  public static String joined(String links, String thing) {
    return """
        unnest($1::text[]) asked(pair)
        join %1$s x on x.state = left(asked.pair, 2)
        join %1$s y on y.%2$s = x.%2$s and y.state = right(asked.pair, 2)"""
        .formatted(links, thing);
  }

  /** As the database writes it: {@code KZ-TR}. */
  public String key() {
    return first + '-' + second;
  }

  /** Both codes. */
  public List<String> codes() {
    return List.of(first, second);
  }

  /** The state beside one of the two. */
  public String other(String code) {
    return code.equals(first) ? second : first;
  }
}
