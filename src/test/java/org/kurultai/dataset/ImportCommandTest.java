package org.kurultai.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class ImportCommandTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @TempDir Path directory;

  @Test
  void without_a_directory_it_loads_the_release_inside_the_application() {
    try (ScratchDatabase database = ScratchDatabase.migrated()) {
      assertThat(run(database)).isZero();

      assertThat(printed())
          .contains("meetings.csv: 339 rows, 339 added, 0 changed, 0 removed")
          .containsPattern("(?m)^Release 2026\\.11\\.0 loaded in \\d+[.]\\d\\d s: 4,540 rows");
      assertThat(database.text("select version from dataset")).isEqualTo("2026.11.0");
    }
  }

  @Test
  void a_release_that_is_loaded_already_is_a_success() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      assertThat(run(database)).isZero();

      assertThat(printed())
          .isEqualToIgnoringNewLines("Release 2026.11.0 is loaded already; nothing was changed");
    }
  }

  @Test
  void a_directory_holds_another_release() throws IOException {
    write(new EditedRelease().named("2026.12.0").add("topics.csv", "space-law,Space law"));
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      assertThat(run(database, directory.toString())).isZero();

      assertThat(printed()).contains("topics.csv: 28 rows, 1 added, 0 changed, 0 removed");
      assertThat(database.text("select version from dataset")).isEqualTo("2026.12.0");
    }
  }

  @Test
  void a_refused_release_prints_its_problems_and_fails() throws IOException {
    write(new EditedRelease().change("persons.csv", 2, ",UZ", ",UZB"));
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      assertThat(run(database, directory.toString())).isEqualTo(1);

      assertThat(printed())
          .isEqualToIgnoringNewLines(
              """
              The release is refused and nothing was changed. 1 problem:
                persons.csv, line 2, state "UZB": names no row of states.csv; did you mean "UZ"?
              """);
    }
  }

  @Test
  void a_directory_that_is_not_there_fails() {
    try (ScratchDatabase database = ScratchDatabase.migrated()) {
      assertThat(run(database, directory.resolve("none").toString())).isEqualTo(1);

      assertThat(printed()).startsWith("No such directory: ");
    }
  }

  private void write(EditedRelease release) throws IOException {
    Files.write(directory.resolve("datapackage.json"), release.read("datapackage.json").get());
    for (KeptFile file : KeptFile.ALL) {
      String name = file.resource() + ".csv";
      Files.write(directory.resolve(name), release.read(name).orElseThrow());
    }
  }

  private int run(ScratchDatabase database, String... arguments) {
    return new ImportCommand(
            new ServingRole(database.source(), new DatasetSettings(Optional.empty())),
            new ReleaseImport(database.source()))
        .run(List.of(arguments), new PrintStream(printed, true, UTF_8));
  }

  private String printed() {
    return printed.toString(UTF_8);
  }
}
