package org.kurultai.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

  private static final Map<String, String> TEXTS = new TreeMap<>(RecordedText.texts());

  /** Letters that each are a case of their own. */
  private enum Letters {
    PLAIN("[a-z]{4,}", 30),
    ACCENTED(".*[À-ÖØ-öø-ÿĀ-İĲ-ſ].*", 12),
    TURKISH_I(".*[İı].*", 6),
    SCHWA(".*[Əə].*", 8),
    APOSTROPHE("\\p{L}+[ʻʼ’‘'][\\p{L}ʻʼ’‘']+", 8),
    RUSSIAN("[А-яЁё]{3,}", 12),
    OTHER_CYRILLIC("(?=.*[^А-яЁё])\\p{IsCyrillic}+", 12),
    NEITHER(".*[\\p{L}&&[^\\p{IsLatin}\\p{IsCyrillic}]].*", 10);

    private final String word;
    private final int tried;

    Letters(String word, int tried) {
      this.word = word;
      this.tried = tried;
    }

    List<String> some(Collection<String> words, Random random) {
      List<String> some = new ArrayList<>(words);
      some.removeIf(it -> !it.matches(word));
      Collections.shuffle(some, random);
      assertThat(some).as(name()).hasSizeGreaterThanOrEqualTo(tried);
      return some.subList(0, tried);
    }
  }

  /** Words from all over the record in its own spelling, long ones also with a letter left out. */
  static Stream<String> words() {
    Random random = new Random(27);
    Set<String> all =
        TEXTS.values().stream()
            .flatMap(text -> RecordedText.spelt(text).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return Stream.of(Letters.values())
        .flatMap(letters -> letters.some(all, random).stream())
        .flatMap(word -> word.length() < 8 ? Stream.of(word) : Stream.of(word, misspelt(word)));
  }

  /** Two words of one record, in either order. */
  static Stream<String> pairs() {
    Random random = new Random(28);
    List<String> all = List.copyOf(TEXTS.values());
    return random
        .ints(20, 0, all.size())
        .mapToObj(
            i -> {
              List<String> words = RecordedText.spelt(all.get(i));
              return words.get(random.nextInt(words.size()))
                  + ' '
                  + words.get(random.nextInt(words.size()));
            });
  }

  static Stream<String> texts() {
    return Stream.of(
            words(),
            pairs(),
            Stream.of(
                "turkiye uzbekistan",
                "transport ministers",
                "Baku Tbilisi Kars",
                "İstanbul declaration",
                "caspain sea port",
                "the caspian",
                "the",
                "presidents of azerbaijan",
                "мирзиёев",
                "Қазақстан",
                "Oʻzbekiston",
                "trade 2025"))
        .flatMap(texts -> texts);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void every_hit_contains_or_resembles_each_word_and_whatever_contains_all_is_a_hit(String text) {
    List<String> asked = withoutArticle(RecordedText.words(text));
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

  private static List<String> withoutArticle(List<String> words) {
    List<String> others = words.stream().filter(word -> !word.equals("the")).toList();
    return others.isEmpty() ? words : others;
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
