package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** Offers faulty releases to a database that holds a good one, and sees that it stays as it was. */
final class Refusals {

  private static final ScratchDatabase LOADED = ScratchDatabase.loaded();
  private static final String BEFORE = LOADED.state();

  private Refusals() {}

  static InvalidRelease refusalOf(Release release) {
    InvalidRelease refusal = catchThrowableOfType(InvalidRelease.class, () -> LOADED.load(release));
    assertThat(LOADED.state()).as("the database").isEqualTo(BEFORE);
    return refusal;
  }

  static void assertOnly(Release release, Problem... problems) {
    assertThat(refusalOf(release).problems()).isEqualTo(List.of(problems));
  }
}
