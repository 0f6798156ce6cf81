package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.kurultai.graphql.execution.Operation;

class QuestionTest {

  /** A map of one entry takes some 170 bytes of a 64-bit JVM with compressed references. */
  @Test
  void variables_weigh_what_they_take_up_however_short_they_are_written() {
    Object maps = Collections.nCopies(1_000, Map.of("a", 1));
    assertThat(weight(Map.of("v", maps), List.of())).isBetween(170_000, 500_000);
  }

  @Test
  void languages_weigh_too() {
    List<LanguageRange> languages = Collections.nCopies(20, new LanguageRange("kk-cyrl"));
    assertThat(weight(Map.of(), languages)).isGreaterThan(weight(Map.of(), List.of()) + 1_000);
  }

  private static int weight(Map<String, Object> variables, List<LanguageRange> languages) {
    Operation operation = new Operation("{ __typename }", null, variables, false);
    return new Question(OptionalLong.of(1), 0, operation, languages).weight();
  }
}
