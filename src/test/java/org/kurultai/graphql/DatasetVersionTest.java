package org.kurultai.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatasetVersionTest {

  @Test
  void versions_compare_by_number_not_by_text() {
    assertThat(version("2026.9.0")).isLessThan(version("2026.11.0"));
    assertThat(version("2026.11.1")).isGreaterThan(version("2026.11"));
    assertThat(version("2026.11")).isEqualByComparingTo(version("2026.11.0"));
  }

  @Test
  void a_change_makes_a_later_version_and_a_release_a_later_one_still() {
    assertThat(version("2026.11.0+1")).isGreaterThan(version("2026.11.0"));
    assertThat(version("2026.11.0+10")).isGreaterThan(version("2026.11.0+9"));
    assertThat(version("2026.11.1")).isGreaterThan(version("2026.11.0+9"));
  }

  @Test
  void a_release_is_numbers_and_dots_and_a_change_is_counted_after_a_plus() {
    assertThat(version("2026.11.0").isRelease()).isTrue();
    assertThat(version("2026.11.0+3").isRelease()).isFalse();
    for (String none :
        new String[] {"2026.11.0-draft", "2026..0", "2026.11.0+", "2026.11.0+0", "+1", " 1", ""}) {
      assertThat(DatasetVersion.read(none)).as(none).isEmpty();
    }
  }

  private static DatasetVersion version(String text) {
    return DatasetVersion.read(text).orElseThrow();
  }
}
