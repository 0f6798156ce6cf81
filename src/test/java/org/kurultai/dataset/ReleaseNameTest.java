package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReleaseNameTest {

  @Test
  void releases_compare_by_number_not_by_text() {
    assertThat(ReleaseName.of("2026.9.0")).isLessThan(ReleaseName.of("2026.11.0"));
    assertThat(ReleaseName.of("2026.11.1")).isGreaterThan(ReleaseName.of("2026.11"));
    assertThat(ReleaseName.of("2026.11")).isEqualByComparingTo(ReleaseName.of("2026.11.0"));
  }

  @Test
  void a_name_is_numbers_and_dots() {
    assertThat(ReleaseName.isOne("2026.11.0")).isTrue();
    assertThat(ReleaseName.isOne("2026.11.0-draft")).isFalse();
    assertThat(ReleaseName.isOne("2026..0")).isFalse();
    assertThat(ReleaseName.isOne("")).isFalse();
  }
}
