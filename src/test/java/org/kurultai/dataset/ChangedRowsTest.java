package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows the rows that a newer release changes, renames and removes. */
@QuarkusTest
class ChangedRowsTest {
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
}
