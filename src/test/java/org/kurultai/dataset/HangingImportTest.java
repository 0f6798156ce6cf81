package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kurultai.dataset.ReleaseImport.OlderRelease;

@QuarkusTest
class HangingImportTest {

  /** The first hangs, with half of its tables merged, until the second is done. */
  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void an_importer_that_hangs_in_the_middle_keeps_no_other_from_importing() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      EditedRelease other = new EditedRelease().named("2026.13.0");
      ReleaseImport hanging = new ReleaseImport(database.source(), Duration.ofSeconds(2));

      assertThatThrownBy(
              () ->
                  hanging.load(
                      new EditedRelease().named("2026.12.0"),
                      OlderRelease.REPLACES,
                      line -> {
                        if (line.startsWith("meetings.csv")) {
                          database.load(other);
                        }
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("failed during the import")
          .cause()
          .hasMessageContaining("idle-in-transaction timeout");

      assertThat(database.text("select version from dataset")).isEqualTo("2026.13.0");
    }
  }
}
