package org.kurultai.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds what is found against the words of the files: every hit contains or resembles each word,
 * and whatever contains all of them is a hit.
 */
@QuarkusTest
class ResemblanceTest {

  private static final Map<String, Set<String>> RECORD = RecordedText.words();

  /** Words from all over the record, some with a letter left out. */
  static Stream<String> words() {
    List<String> all =
        new TreeSet<>(RECORD.values().stream().flatMap(Set::stream).toList())
            .stream().filter(word -> word.matches("[a-z]{4,}")).toList();
    return Stream.iterate(0, i -> i < all.size(), i -> i + 1 + all.size() / 40)
        .map(all::get)
        .flatMap(word -> word.length() < 8 ? Stream.of(word) : Stream.of(word, misspelt(word)));
  }

  static Stream<String> texts() {
    return Stream.concat(
        words(),
        Stream.of(
            "turkiye uzbekistan",
            "transport ministers",
            "Baku Tbilisi Kars",
            "İstanbul declaration",
            "caspain sea port",
            "presidents of azerbaijan",
            "trade 2025"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void every_hit_contains_or_resembles_each_word_and_whatever_contains_all_is_a_hit(String text) {
    List<String> asked = RecordedText.words(text);
    List<Found> hits = Found.all(text, 100);
    assertThat(hits)
        .allSatisfy(
            hit ->
                assertThat(asked)
                    .allMatch(word -> resembles(word, RECORD.get(hit.name())), hit.toString()));
    assertThat(hits)
        .filteredOn(hit -> hit.score() > 0.5)
        .extracting(Found::name)
        .containsExactlyInAnyOrderElementsOf(holding(asked));
  }

  private static List<String> holding(List<String> words) {
    return RECORD.entrySet().stream()
        .filter(entry -> entry.getValue().containsAll(words))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean resembles(String word, Set<String> words) {
    return words.stream()
        .anyMatch(it -> it.startsWith(word) || similarity(trigrams(it), trigrams(word)) >= 0.3);
  }

  private static double similarity(Set<String> some, Set<String> others) {
    Set<String> common = new HashSet<>(some);
    common.retainAll(others);
    return (double) common.size() / (some.size() + others.size() - common.size());
  }

  /** As pg_trgm has them: of the word with two spaces before and one behind. */
  private static Set<String> trigrams(String word) {
    String padded = "  " + word + ' ';
    Set<String> trigrams = new HashSet<>();
    for (int i = 0; i + 3 <= padded.length(); i++) {
      trigrams.add(padded.substring(i, i + 3));
    }
    return trigrams;
  }

  private static String misspelt(String word) {
    int middle = word.length() / 2;
    return word.substring(0, middle) + word.substring(middle + 1);
  }
}
