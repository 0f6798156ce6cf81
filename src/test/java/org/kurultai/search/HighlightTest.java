package org.kurultai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HighlightTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Şahin Mustafayev | sahin | <mark>Şahin</mark> Mustafayev",
        "Oʻzbekiston Respublikasi | ozbekiston | <mark>Oʻzbekiston</mark> Respublikasi",
        "Trans-Caspian Route | caspian | Trans-<mark>Caspian</mark> Route",
        "Қазақстан мен Өзбекстан | qazaqstan | <mark>Қазақстан</mark> мен Өзбекстан",
        "I\u0307pək yolu | ipek | <mark>I\u0307pək</mark> yolu",
        "the China's wall | china | the <mark>China&#39;s</mark> wall",
        "Kur\u00ADul\u200Btai | kurultai | <mark>Kur\u00ADul\u200Btai</mark>",
        "Baku, Baku | baku | <mark>Baku</mark>, <mark>Baku</mark>",
      })
  void marks_stand_on_the_original_spelling(String text, String word, String expected) {
    assertThat(Highlight.of(List.of(text), Set.of(word))).isEqualTo(expected);
  }

  @Test
  void everything_else_is_escaped() {
    assertThat(
            Highlight.of(
                List.of("<script>alert(\"x\")</script> & <mark>'ports'</mark>"),
                Set.of("ports", "script")))
        .isEqualTo(
            "&lt;<mark>script</mark>&gt;alert(&quot;x&quot;)&lt;/<mark>script</mark>&gt; &amp;"
                + " &lt;mark&gt;&#39;<mark>ports</mark>&#39;&lt;/mark&gt;");
  }

  @Test
  void the_passage_with_the_most_words_is_shown_and_the_first_of_equals() {
    List<String> passages =
        List.of("the middle", "a corridor", "middle corridor", "corridor middle");
    assertThat(Highlight.of(passages, Set.of("middle", "corridor")))
        .isEqualTo("<mark>middle</mark> <mark>corridor</mark>");
    assertThat(Highlight.of(passages, Set.of("elsewhere"))).isNull();
  }

  @Test
  void a_long_passage_is_cut_around_its_words() {
    String words = "word ".repeat(100);
    String text = words + "port " + words + "middle corridor " + words;
    String shown = Highlight.of(List.of(text), Set.of("port", "middle", "corridor"));
    assertThat(shown)
        .startsWith("…word ")
        .endsWith(" word…")
        .contains(" <mark>middle</mark> <mark>corridor</mark> ")
        .hasSizeLessThan(300);
    assertThat(Arrays.asList(shown.split(" "))).doesNotContain("wor", "ord");
  }

  @Test
  void a_passage_without_gaps_is_cut_all_the_same() {
    String text = "港".repeat(300) + " port " + "港".repeat(600);
    assertThat(Highlight.of(List.of(text), Set.of("port")))
        .contains("<mark>port</mark>")
        .hasSizeLessThan(300);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 50, 300, 880})
  void a_passage_without_a_single_space_is_cut_to_the_length(int before) {
    String signs = "\uD83D\uDE80".repeat(1000);
    String text = signs.substring(0, before) + "port" + signs.substring(0, 1000 - before);
    String shown = Highlight.of(List.of(text), Set.of("port"));
    assertThat(shown).contains("<mark>port</mark>").hasSizeLessThan(260);
    assertThat(shown.codePoints()).noneMatch(it -> it >= 0xD800 && it <= 0xDFFF);
    assertThat(Highlight.of(List.of("A " + text), Set.of("port")))
        .contains("<mark>port</mark>")
        .hasSizeLessThan(260);
  }
}
