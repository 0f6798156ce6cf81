package org.kurultai.search;

import java.util.List;
import java.util.function.Function;

/**
 * How a record matches, the best way first. A record counts in the first class that it belongs to;
 * the condition of each class leaves out those before it.
 */
enum Match {
  NAME(1.0, terms -> terms.name()),
  WORDS_OF_NAMES(0.8, terms -> and(terms.wordsOfNames(), not(terms.name()))),
  WORDS(0.6, terms -> and(terms.words(), not(terms.wordsOfNames()))),
  NEAR_NAME(0.4, terms -> and(terms.nearName(), not(terms.words()))),
  NEAR_WORDS_OF_NAMES(
      0.3, terms -> and(terms.nearWordsOfNames(), not(terms.nearName()), not(terms.words()))),
  NEAR_WORDS(
      0.2,
      terms ->
          and(
              terms.nearWords(),
              not(terms.nearWordsOfNames()),
              not(terms.nearName()),
              not(terms.words())));

  private final double score;
  private final Function<Terms, String> condition;

  Match(double score, Function<Terms, String> condition) {
    this.score = score;
    this.condition = condition;
  }

  /** What a hit of this class scores. */
  double score() {
    return score;
  }

  /** The text of the tsquery that finds this class. */
  String condition(Terms terms) {
    return condition.apply(terms);
  }

  /** The classes that terms can match, from one on. */
  static List<Match> from(int first, Terms terms) {
    Match[] all = values();
    int end = terms.hasNear() ? all.length : NEAR_NAME.ordinal();
    return List.of(all).subList(Math.min(Math.max(first, 0), end), end);
  }

  /** Whether it is by whole names, which few have in common. */
  boolean isName() {
    return this == NAME || this == NEAR_NAME;
  }

  /** How many entries can match at the most. */
  int atMost(Terms terms) {
    return terms.atMost(this != WORDS && this != NEAR_WORDS, isNear());
  }

  /** Whether it takes words that are near to the ones asked for. */
  boolean isNear() {
    return ordinal() >= NEAR_NAME.ordinal();
  }

  private static String and(String... conditions) {
    return '(' + String.join(") & (", conditions) + ')';
  }

  private static String not(String condition) {
    return "!(" + condition + ')';
  }
}
