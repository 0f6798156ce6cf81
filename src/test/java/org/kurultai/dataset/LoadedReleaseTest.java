package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kurultai.dataset.ReleaseImport.OlderRelease;

/** The release inside the application, as its README describes it. */
@QuarkusTest
class LoadedReleaseTest {

  @Test
  void every_file_is_loaded_whole_and_announced_by_a_line_of_its_own() {
    try (ScratchDatabase database = ScratchDatabase.migrated()) {
      List<String> lines = new ArrayList<>();

      new ReleaseImport(database.source())
          .load(Release.bundled(), OlderRelease.REPLACES, lines::add);

      // Rows as in the table "Files" of the dataset's README.
      assertThat(lines)
          .containsExactly(
              "sources.csv: 877 rows, 877 added, 0 changed, 0 removed",
              "states.csv: 33 rows, 33 added, 0 changed, 0 removed",
              "state_names.csv: 346 rows, 346 added, 0 changed, 0 removed",
              "organizations.csv: 17 rows, 17 added, 0 changed, 0 removed",
              "memberships.csv: 76 rows, 76 added, 0 changed, 0 removed",
              "forums.csv: 91 rows, 91 added, 0 changed, 0 removed",
              "council_blocks.csv: 50 rows, 50 added, 0 changed, 0 removed",
              "topics.csv: 27 rows, 27 added, 0 changed, 0 removed",
              "persons.csv: 254 rows, 254 added, 0 changed, 0 removed",
              "offices.csv: 129 rows, 129 added, 0 changed, 0 removed",
              "meetings.csv: 339 rows, 339 added, 0 changed, 0 removed",
              "meeting_launches.csv: 28 rows, 28 added, 0 changed, 0 removed",
              "participants.csv: 851 rows, 851 added, 0 changed, 0 removed",
              "documents.csv: 208 rows, 208 added, 0 changed, 0 removed",
              "indicators.csv: 81 rows, 81 added, 0 changed, 0 removed",
              "corridors.csv: 28 rows, 28 added, 0 changed, 0 removed",
              "nodes.csv: 191 rows, 191 added, 0 changed, 0 removed",
              "segments.csv: 268 rows, 268 added, 0 changed, 0 removed",
              "corridor_segments.csv: 360 rows, 360 added, 0 changed, 0 removed",
              "projects.csv: 94 rows, 94 added, 0 changed, 0 removed",
              "milestones.csv: 135 rows, 135 added, 0 changed, 0 removed",
              "flows.csv: 57 rows, 57 added, 0 changed, 0 removed");
    }
  }

  @Test
  void the_version_is_the_name_of_the_release_and_counts_go_by_types_of_the_contract() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      assertThat(database.text("select name || ' ' || version || ' ' || revision from dataset"))
          .isEqualTo("kurultai 2026.11.0 0");
      // 91 forums: 43 with parties, 48 with an organization.
      assertThat(database.texts("select type || ' ' || count from dataset_count order by type"))
          .contains("Council 43", "OrganizationBody 48", "CorridorNode 191", "OfficeTerm 129")
          .hasSize(20);
    }
  }

  @Test
  void a_cell_keeps_its_characters_its_order_and_its_precision() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      assertThat(database.text("select native_name from node where slug = 'aghband'"))
          .isEqualTo("Ağbənd");
      assertThat(
              database.text(
                  "select array_to_string(topics, ' ') from meeting"
                      + " where slug = 'agriculture-baku-2023'"))
          .isEqualTo("agriculture digital");
      assertThat(
              database.text(
                  "select start_date || ' ' || first_day || ' ' || last_day from meeting"
                      + " where slug = 'agriculture-cholpon-ata-2025'"))
          .isEqualTo("2025-06 2025-06-01 2025-06-30");
      assertThat(database.texts("select theme from meeting where theme = ''")).isEmpty();
    }
  }

  @Test
  void figures_that_follow_from_other_tables_are_derived() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      // Meetings with forum tr-uz-hlscc: 2020-02-19, 2022-03-29, 2024-06-06 and 2026-01-29.
      assertThat(
              database.text(
                  "select meeting_count || ' ' || last_meeting from forum"
                      + " where slug = 'tr-uz-hlscc'"))
          .isEqualTo("4 2026-01-29");
      // README: derived-gc marks the distances computed here, 213 of 268 segments.
      assertThat(database.text("select cited_by from source where slug = 'derived-gc'"))
          .isEqualTo("213");
    }
  }
}
