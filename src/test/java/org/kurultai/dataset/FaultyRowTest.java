package org.kurultai.dataset;

import static org.kurultai.dataset.Refusals.assertOnly;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/**
 * Rows that contradict themselves, one another or a rule. Lines and values were read off release
 * 2026.11.0.
 */
@QuarkusTest
class FaultyRowTest {
  @Test
  void a_reference_of_a_single_cell_must_lead_somewhere() {
    assertOnly(
        new EditedRelease().change("meetings.csv", 291, ",tr-uz-hlscc,", ",tr-uz-hlssc,"),
        new Problem(
            "meetings.csv",
            291,
            "forum",
            "tr-uz-hlssc",
            "names no row of forums.csv",
            "did you mean \"tr-uz-hlscc\"?"));
  }

  @Test
  void a_reference_to_the_same_file_must_lead_somewhere() {
    assertOnly(
        new EditedRelease().change("organizations.csv", 16, ",ots,", ",organization,"),
        new Problem(
            "organizations.csv",
            16,
            "parent",
            "organization",
            "names no row of organizations.csv",
            "add the row there or correct the name"));
  }

  @Test
  void each_dangling_element_of_a_list_is_named() {
    assertOnly(
        new EditedRelease()
            .change("documents.csv", 170, ",TR;UZ,", ",TRK;UZ,")
            .change("documents.csv", 170, ",trend-uz-hlscc4", ",trendd-uz-hlscc4;nobody-knows"),
        new Problem(
            "documents.csv",
            170,
            "states",
            "TRK",
            "names no row of states.csv",
            "did you mean \"TR\"?"),
        new Problem(
            "documents.csv",
            170,
            "sources",
            "trendd-uz-hlscc4",
            "names no row of sources.csv",
            "did you mean \"trend-uz-hlscc4\"?"),
        new Problem(
            "documents.csv",
            170,
            "sources",
            "nobody-knows",
            "names no row of sources.csv",
            "add the row there or correct the name"));
  }

  @Test
  void a_key_stands_once() {
    assertOnly(
        new EditedRelease().add("topics.csv", "water,Waters"),
        // 27 topics and the header come before.
        new Problem(
            "topics.csv",
            29,
            "slug",
            "water",
            "the key stands already on line 27",
            "merge the rows or give each a key of its own"));
  }

  @Test
  void a_key_of_several_columns_with_a_blank_one_stands_once() {
    assertOnly(
        new EditedRelease()
            .add("flows.csv", "baku-tbilisi-ceyhan,2016,,OIL_TONNES,1,false,azvision-btc-2018"),
        new Problem(
            "flows.csv",
            59,
            "corridor, year, quarter, measure, target",
            "baku-tbilisi-ceyhan, 2016, , OIL_TONNES, false",
            "the key stands already on line 2",
            "merge the rows or give each a key of its own"));
  }

  @Test
  void a_column_that_is_unique_beside_the_key_holds_each_value_once() {
    assertOnly(
        new EditedRelease().change("nodes.csv", 11, ",AZALA,", ",GEZAI,"),
        new Problem(
            "nodes.csv",
            11,
            "un_locode",
            "GEZAI",
            "the key stands already on line 4",
            "merge the rows or give each a key of its own"));
  }

  @Test
  void an_end_before_the_start_is_refused_to_the_precision_known() {
    assertOnly(
        new EditedRelease()
            .change("meetings.csv", 291, ",2026-01-29,,", ",2026-01-29,2026-01-28,")
            .change("meetings.csv", 290, ",2024-06-06,,", ",2024-06-06,2024-06,")
            .change("memberships.csv", 2, ",1992,,", ",1992,1991-12,")
            .change("projects.csv", 9, ",2010-11-03,2010-11-03,", ",2010-11-03,2010-10,"),
        new Problem(
            "memberships.csv",
            2,
            "until",
            "1991-12",
            "lies before since 1992",
            "what starts first stands in since"),
        new Problem(
            "meetings.csv",
            291,
            "end_date",
            "2026-01-28",
            "lies before start_date 2026-01-29",
            "what starts first stands in start_date"),
        new Problem(
            "projects.csv",
            9,
            "construction_start",
            "2010-10",
            "lies before announced_on 2010-11-03",
            "what starts first stands in announced_on"));
  }

  @Test
  void a_meeting_that_ends_has_started() {
    assertOnly(
        new EditedRelease().change("meetings.csv", 291, ",2026-01-29,,", ",,2026-01-29,"),
        new Problem(
            "meetings.csv",
            291,
            "end_date",
            "2026-01-29",
            "ends without a start",
            "fill start_date"));
  }

  @Test
  void rules_of_single_rows_that_only_the_database_knows_are_in_the_same_report() {
    assertOnly(
        new EditedRelease()
            .change("topics.csv", 28, ",Youth and sport", ",")
            .change("forums.csv", 75, ",FOUR_PLUS_FOUR,", ",,")
            .change("projects.csv", 9, ",15000000,TONNES_PER_YEAR,", ",15000000,,")
            .change("segments.csv", 2, ",ROAD,7,,,", ",ROAD,0,,1520,"),
        new Problem(
            "forums.csv",
            75,
            "type, kind, organization, sector, parties, status",
            "COUNCIL, , , , TR;UZ, ACTIVE",
            "the row breaks a rule",
            "a council has kind status and parties"),
        new Problem("topics.csv", 28, "name", "", "a value is required", "fill the cell"),
        new Problem(
            "segments.csv",
            2,
            "mode, gauge_mm",
            "ROAD, 1520",
            "the row breaks a rule",
            "only rails have a gauge"),
        new Problem(
            "segments.csv",
            2,
            "distance_km",
            "0",
            "the row breaks a rule",
            "(distance_km > (0)::numeric)"),
        new Problem(
            "projects.csv",
            9,
            "capacity_value, capacity_unit",
            "15000000, ",
            "the row breaks a rule",
            "a capacity has its unit"));
  }
}
