package org.kurultai.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that are searched for, folded, each with those of the record that are near to it. Its
 * conditions are texts of tsqueries over the lexemes that migration V15 keeps. Folded words hold
 * letters and digits alone, so quotes are enough for them.
 *
 * @param asked the words in the order of the text
 */
record Terms(List<Word> asked) {

  /** How many names are tried that are near to the text: each is a lexeme of the condition. */
  private static final int MOST_NAMES = 64;

  /** It stands in names, but asks for none of them. */
  private static final String ARTICLE = "the";

  /** How many near words there are in all. */
  private static final int MOST_NEAR = 60;

  /**
   * A word.
   *
   * @param uses how often it is used
   * @param near words of the record like it or, for the last one, that begin with it
   * @param nearUses how often these are used, each counted by itself
   */
  record Word(String text, Uses uses, List<String> near, Uses nearUses) {}

  /** In how many entries something stands, and in how many of them in a name. */
  record Uses(int entries, int inNames) {

    int of(boolean names) {
      return names ? inNames : entries;
    }
  }

  /** Those that tell what is searched for. */
  private List<Word> telling() {
    List<Word> telling = asked.stream().filter(word -> !word.text().equals(ARTICLE)).toList();
    return telling.isEmpty() ? asked : telling;
  }

  /**
   * How many entries can hold all words at the most.
   *
   * @param names whether in names
   * @param near whether words near to them count too
   */
  int atMost(boolean names, boolean near) {
    return telling().stream()
        .mapToInt(word -> word.uses().of(names) + (near ? word.nearUses().of(names) : 0))
        .min()
        .orElse(0);
  }

  boolean hasNear() {
    return telling().stream().anyMatch(word -> !word.near().isEmpty());
  }

  /** A whole name is the text, with its articles or without. */
  String name() {
    return anyOf(
        written().map(words -> words.stream().map(Word::text).collect(Collectors.joining(" "))));
  }

  private Stream<List<Word>> written() {
    return Stream.of(asked, telling()).distinct();
  }

  private static String anyOf(Stream<String> names) {
    return names.map(name -> lexeme("=", name)).collect(Collectors.joining(" | "));
  }

  /** All words are words of names. */
  String wordsOfNames() {
    return each(":", false);
  }

  /** All words occur. */
  String words() {
    return each("", false);
  }

  /** A whole name is the text or near to it. */
  String nearName() {
    return anyOf(written().flatMap(words -> nearNames(words).stream()));
  }

  private List<String> nearNames(List<Word> words) {
    List<String> names = List.of("");
    for (Word word : words) {
      List<String> longer = new ArrayList<>();
      for (String name : names) {
        held(word).forEach(next -> longer.add(name.isEmpty() ? next : name + ' ' + next));
      }
      names = longer.subList(0, Math.min(MOST_NAMES, longer.size()));
    }
    return names;
  }

  /** All words are words of names, or near to them. */
  String nearWordsOfNames() {
    return each(":", true);
  }

  /** All words occur, or words near to them. */
  String nearWords() {
    return each("", true);
  }

  /** The words by which a record can be found. */
  Set<String> found(boolean near) {
    return asked.stream().flatMap(word -> any(word, near)).collect(Collectors.toUnmodifiableSet());
  }

  private String each(String kind, boolean near) {
    return telling().stream()
        .map(
            word ->
                any(word, near)
                    .map(it -> lexeme(kind, it))
                    .collect(Collectors.joining(" | ", "(", ")")))
        .collect(Collectors.joining(" & "));
  }

  /** The more words there are, the fewer near ones each of them has. */
  private Stream<String> any(Word word, boolean near) {
    boolean alone = !near || word.text().equals(ARTICLE);
    Stream<String> nearest = word.near().stream().limit(alone ? 0 : MOST_NEAR / telling().size());
    return Stream.concat(Stream.of(word.text()), nearest).distinct();
  }

  /** The word and those near to it, without itself if it is misspelt: no name has it then. */
  private List<String> held(Word word) {
    List<String> held =
        any(word, true).filter(it -> word.uses().entries() > 0 || !it.equals(word.text())).toList();
    return held.isEmpty() ? List.of(word.text()) : held;
  }

  private static String lexeme(String kind, String text) {
    return '\'' + kind + text + '\'';
  }
}
