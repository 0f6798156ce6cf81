package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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
  void links_follow_the_lists_of_a_changed_row() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      database.load(
          new EditedRelease()
              .named("2026.12.0")
              .change("meetings.csv", 291, ",TR;UZ,", ",KZ;TR,")
              .change("meetings.csv", 291, "2026-01-29", "2026-02"));

      assertThat(
              database.texts(
                  """
                  select state || ' ' || first_day from meeting_state
                  where meeting = 'tr-uz-hlscc-4-2026' order by state
                  """))
          .containsExactly("KZ 2026-02-01", "TR 2026-02-01");
      // The derived figure against a count over the lists themselves.
      assertThat(
              database.text(
                  """
                  select state.meeting_count - count(*) from state
                  join meeting on states @> '{UZ}' where code = 'UZ' group by state.meeting_count
                  """))
          .isEqualTo("0");
    }
  }

  @Test
  void a_persons_meetings_follow_participations_and_meetings() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      database.load(
          new EditedRelease()
              .named("2026.12.0")
              .change("meetings.csv", 291, "2026-01-29", "2026-02")
              .remove("participants.csv", "tr-uz-hlscc-4-2026,cevdet-yilmaz,"));

      assertThat(
              database.texts(
                  """
                  select person || ' ' || first_day from meeting_person
                  where meeting = 'tr-uz-hlscc-4-2026' order by person
                  """))
          .containsExactly("recep-tayyip-erdogan 2026-02-01", "shavkat-mirziyoyev 2026-02-01");
      // 851 rows, one removed.
      assertThat(database.text("select count(*) from meeting_person")).isEqualTo("850");
    }
  }

  @Test
  void what_search_reads_follows_names_texts_offices_and_removals() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      database.load(
          new EditedRelease()
              .named("2026.12.0")
              .change("meetings.csv", 291, "Fourth meeting of", "Fourth session of")
              .changeAll("state_names.csv", "Türkiye", "Quvzorp")
              .changeAll("offices.csv", "Minister of", "Keeper of")
              .changeAll("forums.csv", "Mechanism", "Machine")
              .remove("documents.csv", "tr-uz-economic-financial-2026,"));

      assertThat(
              database.texts(
                  """
                  (select type || ':' || key from (
                    select type, key, standing, words from searched_words
                    except select type, key, standing, words from search_entry) missing)
                  union all
                  (select type || ':' || key from (
                    select type, key, standing, words from search_entry
                    except select type, key, standing, words from searched_words) surplus)
                  """))
          .isEmpty();
      assertThat(
              database.text(
                  "select count(*) from search_entry where key = 'TR' and words @@ ''':quvzorp'''"))
          .isEqualTo("1");
    }
  }

  @Test
  void no_table_of_the_record_can_be_truncated() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      String before = database.state();
      List<String> tables =
          database.texts(
              """
              select relname from pg_class
              where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                and relname <> 'flyway_schema_history'
              """);
      assertThat(tables).contains("meeting", "search_entry", "search_entry_meeting", "tie");
      assertThat(tables)
          .allSatisfy(
              table ->
                  assertThat(database.refusal("truncate " + table + " cascade"))
                      .contains("delete from " + table));
      assertThat(database.state()).isEqualTo(before);
    }
  }

  @Test
  void a_row_that_goes_takes_its_links_and_citations_along() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      String cited = "select cited_by from source where slug = 'trend-uz-hlscc4'";
      int before = Integer.parseInt(database.text(cited));

      database.load(
          new EditedRelease()
              .named("2026.12.0")
              .remove("documents.csv", "tr-uz-economic-financial-2026,"));

      assertThat(
              database.texts(
                  """
                  select 'link' from document_state where document = 'tr-uz-economic-financial-2026'
                  union all
                  select 'link' from document_topic where document = 'tr-uz-economic-financial-2026'
                  union all
                  select 'citation' from citation where subject_key = 'tr-uz-economic-financial-2026'
                  """))
          .isEmpty();
      assertThat(database.text(cited)).isEqualTo(String.valueOf(before - 1));
    }
  }

  @Test
  void rows_of_several_files_may_be_renamed_together() {
    try (ScratchDatabase database = ScratchDatabase.loaded()) {
      EditedRelease release =
          new EditedRelease()
              .named("2026.12.0")
              .changeAll("forums.csv", "tr-uz-4plus4,", "four-plus-four,")
              .changeAll("council_blocks.csv", "tr-uz-4plus4,", "four-plus-four,")
              .changeAll("meeting_launches.csv", ",tr-uz-4plus4\n", ",four-plus-four\n")
              .changeAll("meetings.csv", ",tr-uz-4plus4,", ",four-plus-four,");

      database.load(release);

      assertThat(database.text("select forum from meeting where slug = 'tr-uz-4plus4-1-2026'"))
          .isEqualTo("four-plus-four");
      assertThat(
              database.texts("select distinct council from council_block where block = 'DEFENCE'"))
          .contains("four-plus-four")
          .doesNotContain("tr-uz-4plus4");
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
}
