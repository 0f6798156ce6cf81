package org.kurultai.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;
import org.kurultai.store.Statements;

/** How much is found, page by page, and what that costs. */
@QuarkusTest
class SearchPagesTest {

  @Inject Statements statements;

  @ParameterizedTest
  @ValueSource(strings = {"turkiye", "corridor", "midle coridor", "transport ministers", "xyzzyq"})
  void scores_never_rise_and_pages_make_up_the_whole(String text) {
    List<Found> whole = Found.all(text, 100);
    assertThat(whole).isEqualTo(Found.all(text, 7));
    assertThat(whole).extracting(Found::name).doesNotHaveDuplicates();
    assertThat(whole)
        .extracting(Found::score)
        .allMatch(score -> score > 0 && score <= 1)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(Found.page(text, Map.of("first", 1)).total()).isEqualTo(whole.size());
  }

  @Test
  void only_the_asked_types_are_found() {
    assertThat(Found.by("turkiye", "STATE", "DOCUMENT"))
        .extracting(Found::type)
        .containsOnly("State", "Document");
    assertThat(Found.page("turkiye", Map.of("types", List.of())))
        .isEqualTo(new Found.Page(List.of(), 0, null));
  }

  @Test
  void types_named_again_or_in_another_order_make_no_other_search() {
    String alias = "%s: search(text: \"ankara\", types: [%s], first: 3) { totalCount }";
    String once = alias.formatted("a", "STATE, COUNCIL");
    String again = alias.formatted("b", "COUNCIL, STATE, COUNCIL");
    assertThat(statementsOf(once + again)).isEqualTo(statementsOf(once));
  }

  private long statementsOf(String fields) {
    long before = statements.issued();
    Api.data("{ " + fields + " }");
    return statements.issued() - before;
  }

  @Test
  void the_longest_text_is_searched_for() {
    assertThat(Found.by("a".repeat(200))).isEmpty();
    // Two hundred characters, each of two UTF-16 units.
    assertThat(Found.by("𝒂".repeat(200))).isEmpty();
    assertThat(Found.page("ab ".repeat(66) + "ab", Map.of()).total()).isNotNegative();
  }

  /** The terms, the classes until the page is full, the count, the passages, one for each table. */
  @ParameterizedTest
  @CsvSource({
    // All six classes; councils alone are found.
    "middle corridor, 1 + 6 + 1 + 1 + 1",
    // Türkiye by name, then more than three councils with it in their names.
    "turkiye, 1 + 2 + 1 + 1 + 2",
    // No word of the record is near, so that no class can hold anything.
    "xyzzyq, 1 + 0 + 1 + 0 + 0",
  })
  void a_search_takes_few_statements_however_much_it_finds(String text, String expected) {
    long before = statements.issued();
    Found.page(text, Map.of("types", List.of("STATE", "COUNCIL"), "first", 3));
    int sum = Stream.of(expected.split(" \\+ ", -1)).mapToInt(Integer::valueOf).sum();
    assertThat(statements.issued() - before).isEqualTo(sum);
  }
}
