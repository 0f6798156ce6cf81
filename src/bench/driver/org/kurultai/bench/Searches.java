package org.kurultai.bench;

import java.util.List;

/** Searches by words that the generator uses often and rarely, and by names of the record. */
final class Searches {

  private Searches() {}

  /** The first page of each, with what a list of hits shows. */
  static List<Scenario> all() {
    return List.of(
        search("a frequent word", "kb"),
        search("a rare word", "glapm"),
        search("two frequent words", "kb rd"),
        search("a misspelt name", "midle coridor"),
        search("a person in Cyrillic", "мирзиёев"),
        search("a person", "hakan fidan"),
        search("a word that is typed", "uzbeki"),
        search("nothing", "xyzzyq"));
  }

  private static Scenario search(String name, String text) {
    return Scenario.distinct(
        "search: " + name,
        "{search(text: \"%s\") {nodes {score highlight hit {__typename ... on Node {id}}}}}"
            .formatted(text));
  }
}
