package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.main.Launch;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import org.junit.jupiter.api.Test;
import org.kurultai.ops.PackagedDatabase;

/** The command of the packaged application, against an empty database. */
@QuarkusMainIntegrationTest
@WithTestResource(PackagedDatabase.class)
class ImportCommandIT {

  @Test
  @Launch("import")
  void it_migrates_an_empty_database_and_loads_the_release_inside(LaunchResult result) {
    assertThat(result.getOutput()).contains("meetings.csv: 339 rows").contains("Release 2026.11.0");
  }

  @Test
  @Launch(
      value = {"import", "no-such-directory"},
      exitCode = 1)
  void it_fails_on_a_directory_that_is_not_there(LaunchResult result) {
    assertThat(result.getOutput()).contains("No such directory: no-such-directory");
  }

  @Test
  @Launch(value = "improt", exitCode = 2)
  void it_tells_its_use_to_whoever_mistypes_it(LaunchResult result) {
    assertThat(result.getErrorOutput()).contains("usage: java -jar quarkus-run.jar [import");
  }
}
