package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {

  @Test
  void the_value_with_the_fewest_edits_is_meant() {
    assertThat(Likeness.nearest("SUMIT", List.of("SUMMIT", "INFORMAL_SUMMIT", "COMMISSION")))
        .hasValue("SUMMIT");
    assertThat(Likeness.nearest("high", List.of("HIGH", "MEDIUM", "LOW"))).hasValue("HIGH");
  }

  @Test
  void of_two_as_near_the_first_by_alphabet_is_meant() {
    assertThat(Likeness.nearest("TX", List.of("TR", "TM"))).hasValue("TM");
  }

  @Test
  void nothing_near_is_better_than_something_far() {
    assertThat(Likeness.nearest("PICNIC", List.of("SUMMIT", "CONSULTATION"))).isEmpty();
    assertThat(Likeness.nearest("x", List.of())).isEmpty();
  }
}
