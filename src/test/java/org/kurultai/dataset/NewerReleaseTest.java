package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.kurultai.dataset.ReleaseImport.OlderRelease;

/** One release after another. */
@QuarkusTest
class NewerReleaseTest {

  @Test
  void the_same_release_again_touches_no_row() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      String before = database.state();

      Outcome outcome = database.load(Release.bundled());

      assertThat(outcome).isEqualTo(new Outcome.Unchanged("2026.11.0"));
      assertThat(database.state()).isEqualTo(before);
    }
  }

  @Test
  void a_newer_release_adds_changes_and_removes_rows_and_leaves_the_others_untouched() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      String untouched = "select xmin from meeting where slug = 'baku-2019'";
      String before = database.text(untouched);
      EditedRelease release =
          new EditedRelease()
              .named("2026.12.0")
              .change("meetings.csv", 291, "Fourth meeting of", "Fourth session of")
              .remove("milestones.csv", "absheron-garadagh-wind,2024-06-04,")
              .add("topics.csv", "space-law,Space law");

      Outcome outcome = database.load(release);

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Loaded.class,
              loaded ->
                  assertThat(loaded.files())
                      .contains(
                          new FileCount("meetings.csv", 339, 0, 1, 0),
                          new FileCount("milestones.csv", 134, 0, 0, 1),
                          new FileCount("topics.csv", 28, 1, 0, 0),
                          new FileCount("persons.csv", 254, 0, 0, 0)));
      assertThat(outcome.toString()).contains("4,540 rows, 1 added, 1 changed, 1 removed");
      assertThat(database.text("select title from meeting where slug = 'tr-uz-hlscc-4-2026'"))
          .isEqualTo("Fourth session of the Türkiye–Uzbekistan HLSCC");
      assertThat(database.text("select version from dataset")).isEqualTo("2026.12.0");
      assertThat(database.text("select count from dataset_count where type = 'Milestone'"))
          .isEqualTo("134");
      assertThat(database.text(untouched)).isEqualTo(before);
    }
  }

  @Test
  void other_content_under_the_same_name_is_a_revision_of_it() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      database.load(new EditedRelease().add("topics.csv", "space-law,Space law"));
      assertThat(database.text("select version from dataset")).isEqualTo("2026.11.0+1");

      database.load(new EditedRelease().add("topics.csv", "sea-law,Law of the sea"));
      assertThat(database.text("select version from dataset")).isEqualTo("2026.11.0+2");

      database.load(new EditedRelease().named("2026.12.0"));
      assertThat(database.text("select version from dataset")).isEqualTo("2026.12.0");
    }
  }

  @Test
  void an_older_release_replaces_a_newer_one_only_when_asked_to() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      EditedRelease older = new EditedRelease().named("2026.9.1");
      String before = database.state();

      Outcome atStart =
          new ReleaseImport(database.source()).load(older, OlderRelease.IS_LEFT, line -> {});
      assertThat(atStart).isEqualTo(new Outcome.Outdated("2026.9.1", "2026.11.0"));
      assertThat(database.state()).isEqualTo(before);

      new ReleaseImport(database.source()).load(older, OlderRelease.REPLACES, line -> {});
      assertThat(database.text("select version from dataset")).isEqualTo("2026.9.1");
    }
  }

  @Test
  void an_import_that_breaks_off_halfway_leaves_nothing_behind() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      String before = database.state();
      EditedRelease release =
          new EditedRelease().named("2026.12.0").add("topics.csv", "space-law,Space law");

      assertThatThrownBy(
              () ->
                  new ReleaseImport(database.source())
                      .load(release, OlderRelease.REPLACES, NewerReleaseTest::breakOffAtMeetings))
          .isInstanceOf(OutOfMemoryError.class);

      assertThat(database.state()).isEqualTo(before);
    }
  }

  private static void breakOffAtMeetings(String line) {
    if (line.startsWith("meetings.csv")) {
      throw new OutOfMemoryError("as if");
    }
  }
}
