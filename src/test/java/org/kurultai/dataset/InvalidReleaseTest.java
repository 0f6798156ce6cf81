package org.kurultai.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lines and values below were read off the files of release 2026.11.0. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvalidReleaseTest {

  private ScratchDatabase database;
  private String before;

  @BeforeAll
  void load_the_release() {
    database = ScratchDatabase.loaded();
    before = database.state();
  }

  @AfterEach
  void nothing_in_the_database_changed() {
    assertThat(database.state()).isEqualTo(before);
  }

  @AfterAll
  void drop() {
    database.close();
  }

  @Test
  void all_problems_of_all_files_come_in_one_report_in_the_order_of_the_files() {
    EditedRelease release =
        new EditedRelease()
            .change("states.csv", 2, "24.4512", "94.4512")
            .change("persons.csv", 2, ",UZ", ",UZB")
            .change("meetings.csv", 291, "COUNCIL_SESSION", "COUNCIL_SESION")
            .change("meetings.csv", 291, "2026-01-29", "2026-02-30")
            .change("meetings.csv", 291, ";personnel,", ";personell,")
            .change("flows.csv", 2, "33930000", "a lot");

    assertThat(refusal(release))
        .hasMessage(
            """
            The release is refused and nothing was changed. 6 problems:
              states.csv, line 2, capital_latitude "94.4512": is out of range; it is at most 90
              persons.csv, line 2, state "UZB": names no row of states.csv; did you mean "UZ"?
              meetings.csv, line 291, kind "COUNCIL_SESION": is not one of the values; \
            did you mean "COUNCIL_SESSION"?
              meetings.csv, line 291, start_date "2026-02-30": is no date of the calendar; \
            February 2026 has 28 days
              meetings.csv, line 291, topics "personell": names no row of topics.csv; \
            did you mean "personnel"?
              flows.csv, line 2, value "a lot": is no number; write digits and a point: 4.5""");
  }

  @Test
  void a_quote_that_is_never_closed_spoils_its_own_row_only() {
    assertOnly(
        new EditedRelease()
            .change("persons.csv", 2, ",Abdulaziz Kamilov,", ",\"Abdulaziz Kamilov,"),
        new Problem(
            "persons.csv",
            2,
            null,
            null,
            "a quoted cell is never closed",
            "end the cell with a quote"));
  }

  @Test
  void text_after_a_closing_quote_is_refused() {
    assertOnly(
        new EditedRelease()
            .change("persons.csv", 2, ",Abdulaziz Kamilov,", ",\"Abdulaziz\" Kamilov,"),
        new Problem(
            "persons.csv",
            2,
            null,
            null,
            "text follows the quote that closes a cell, or an earlier quote was not closed",
            "close each quoted cell before its comma and double each quote inside it"));
  }

  @Test
  void a_row_with_a_cell_too_many_is_refused() {
    assertOnly(
        new EditedRelease().change("persons.csv", 2, "Abdulaziz Kamilov", "Kamilov, Abdulaziz"),
        new Problem(
            "persons.csv",
            2,
            null,
            null,
            "the row has 5 cells",
            "the header has 4; quote each cell that holds a comma"));
  }

  @Test
  void a_missing_column_is_refused() {
    assertOnly(
        new EditedRelease().changeAll("topics.csv", "slug,name\n", "slug,title\n"),
        new Problem(
            "topics.csv",
            1,
            "title",
            null,
            "the descriptor does not know this column",
            "describe it or remove it"),
        new Problem(
            "topics.csv",
            1,
            "name",
            null,
            "the column is missing",
            "add it, empty where nothing is known"));
  }

  @Test
  void a_missing_file_is_one_problem_however_many_rows_name_it() {
    assertOnly(
        new EditedRelease().without("persons.csv"),
        new Problem(
            "persons.csv", 0, null, null, "the file is missing", "the descriptor names it"));
  }

  @Test
  void an_empty_file_has_no_header() {
    assertOnly(
        new EditedRelease().bytes("topics.csv", new byte[0]),
        new Problem(
            "topics.csv", 0, null, null, "it has no header", "the first row names: slug,name"));
  }

  @Test
  void an_unknown_value_far_from_all_is_answered_by_the_list() {
    assertOnly(
        new EditedRelease().change("memberships.csv", 2, "MEMBER", "FRIEND"),
        new Problem(
            "memberships.csv",
            2,
            "status",
            "FRIEND",
            "is not one of the values",
            "one of MEMBER, OBSERVER"));
  }

  @Test
  void a_value_that_the_release_knows_and_the_service_does_not_is_refused() {
    assertOnly(
        new EditedRelease()
            .changeAll("datapackage.json", "\"WEST_ASIA\",", "\"WEST_ASIA\", \"OCEANIA\",")
            .change("states.csv", 2, "WEST_ASIA", "OCEANIA"),
        new Problem(
            "states.csv",
            2,
            "region",
            "OCEANIA",
            "is not one of the values",
            "one of WEST_ASIA, SOUTH_CAUCASUS, CENTRAL_ASIA, SOUTH_ASIA, EAST_ASIA, EUROPE"));
  }

  @Test
  void a_date_in_words_is_refused() {
    assertOnly(
        new EditedRelease().change("meetings.csv", 291, "2026-01-29", "29 January 2026"),
        new Problem(
            "meetings.csv",
            291,
            "start_date",
            "29 January 2026",
            "is no date",
            "write YYYY, YYYY-MM or YYYY-MM-DD"));
  }

  @Test
  void the_last_of_february_is_a_date_in_leap_years_only() {
    assertOnly(
        new EditedRelease()
            .change("meetings.csv", 291, "2026-01-29", "2024-02-29")
            .change("meetings.csv", 290, "2024-06-06", "2023-02-29"),
        new Problem(
            "meetings.csv",
            290,
            "start_date",
            "2023-02-29",
            "is no date of the calendar",
            "February 2023 has 28 days"));
  }

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
  void an_element_stands_once_in_a_list() {
    assertOnly(
        new EditedRelease().change("meetings.csv", 291, "trade;transport;", "trade;trade;"),
        new Problem(
            "meetings.csv",
            291,
            "topics",
            "trade;trade;investment;security;health;education;migration;energy;culture;finance;"
                + "personnel",
            "names \"trade\" twice",
            "name it once"));
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
  void a_coordinate_lies_on_the_globe() {
    assertOnly(
        new EditedRelease()
            .change("nodes.csv", 2, ",38.884,46.54,", ",-90.001,180.5,")
            .change("states.csv", 2, ",24.4512,54.3970,", ",-90,180,"),
        new Problem("nodes.csv", 2, "latitude", "-90.001", "is out of range", "it is at least -90"),
        new Problem("nodes.csv", 2, "longitude", "180.5", "is out of range", "it is at most 180"));
  }

  @Test
  void a_row_cites_at_least_one_source() {
    assertOnly(
        new EditedRelease().change("flows.csv", 2, "azvision-btc-2018", ""),
        new Problem(
            "flows.csv",
            2,
            "sources",
            "",
            "the row cites nothing",
            "name at least one slug of sources.csv"));
  }

  @Test
  void a_required_value_is_filled() {
    assertOnly(
        new EditedRelease().change("persons.csv", 2, "Abdulaziz Kamilov", ""),
        new Problem("persons.csv", 2, "name", "", "a value is required", "fill the cell"));
  }

  @Test
  void a_byte_that_is_no_utf_8_is_named_where_it_stands() {
    EditedRelease release = new EditedRelease();
    release.bytes(
        "persons.csv",
        release
            .changeAll("persons.csv", "Abdulkadir Uraloğlu", "Abdulkadir Uralo?lu")
            .text("persons.csv")
            .getBytes(UTF_8));
    byte[] bytes = release.read("persons.csv").orElseThrow();
    // 0xF0 is ğ in Windows-1254; it starts four bytes in UTF-8.
    bytes[new String(bytes, ISO_8859_1).indexOf("Uralo?lu") + 5] = (byte) 0xF0;

    InvalidRelease refusal = refusal(release.bytes("persons.csv", bytes));

    assertThat(refusal.getMessage())
        .endsWith(
            "1 problem:\n  persons.csv, line 3, name \"Abdulkadir Uralo\\xF0lu\":"
                + " byte 0xF0 is not UTF-8; save the file as UTF-8");
  }

  @Test
  void a_control_character_is_refused() {
    assertOnly(
        new EditedRelease().change("persons.csv", 2, "Abdulaziz Kamilov", "Abdulaziz\0Kamilov"),
        new Problem(
            "persons.csv",
            2,
            "name",
            "Abdulaziz\0Kamilov",
            "holds the control character 0x00",
            "remove it"));
  }

  @Test
  void a_byte_order_mark_is_refused_and_the_rest_is_read() {
    assertOnly(
        new EditedRelease().changeAll("topics.csv", "slug,name\n", "\uFEFFslug,name\n"),
        new Problem(
            "topics.csv",
            1,
            null,
            null,
            "a byte order mark stands first",
            "save as UTF-8 without one"));
  }

  @Test
  void numbers_and_truth_values_have_their_form_and_range() {
    assertOnly(
        new EditedRelease()
            .change("flows.csv", 2, ",2016,,", ",2016.5,5,")
            .change("flows.csv", 3, ",33760000,false,", ",-1,no,")
            .change("states.csv", 2, ",10032200,", ",10032200000,"),
        new Problem(
            "states.csv",
            2,
            "population",
            "10032200000",
            "is out of range",
            "a whole number holds at most 2147483647"),
        new Problem("flows.csv", 2, "year", "2016.5", "is no whole number", "write digits only"),
        new Problem("flows.csv", 2, "quarter", "5", "is out of range", "it is at most 4"),
        new Problem("flows.csv", 3, "value", "-1", "is out of range", "it is at least 0"),
        new Problem("flows.csv", 3, "target", "no", "is neither", "write true or false"));
  }

  @Test
  void a_key_has_the_form_of_a_slug() {
    assertOnly(
        new EditedRelease().add("topics.csv", "Space Travel,Space travel"),
        new Problem(
            "topics.csv",
            29,
            "slug",
            "Space Travel",
            "does not have the form of this column",
            "it matches ^[a-z0-9]+(-[a-z0-9]+)*$"));
  }

  @Test
  void a_descriptor_that_is_no_json_is_named_with_its_line() {
    assertThat(refusal(new EditedRelease().bytes("datapackage.json", "{\n\n nope".getBytes(UTF_8))))
        .extracting(InvalidRelease::problems)
        .satisfies(
            problems ->
                assertThat(problems)
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.file()).isEqualTo("datapackage.json");
                          assertThat(problem.line()).isEqualTo(3);
                          assertThat(problem.fault()).startsWith("it is not JSON: ");
                        }));
  }

  @Test
  void a_release_needs_a_descriptor() {
    assertOnly(
        new EditedRelease().without("datapackage.json"),
        new Problem(
            "datapackage.json",
            0,
            null,
            null,
            "the release has no descriptor",
            "a tabular data package with name, version and resources is needed"));
  }

  @Test
  void the_descriptor_describes_what_the_service_keeps() {
    assertOnly(
        new EditedRelease()
            .changeAll("datapackage.json", "\"native_name\"", "\"own_name\"")
            .changeAll("persons.csv", "native_name", "own_name")
            .changeAll("nodes.csv", "native_name", "own_name"),
        new Problem(
            "datapackage.json",
            0,
            "persons",
            null,
            "the column \"native_name\" is missing",
            "the service keeps it; describe it"),
        new Problem(
            "datapackage.json",
            0,
            "nodes",
            null,
            "the column \"native_name\" is missing",
            "the service keeps it; describe it"));
  }

  @Test
  void a_name_fits_an_index() {
    String longest = "ğ".repeat(500);
    assertOnly(
        new EditedRelease()
            .change("persons.csv", 2, "Abdulaziz Kamilov", longest)
            .change("persons.csv", 3, "Abdulkadir Uraloğlu", longest + "u"),
        new Problem(
            "persons.csv",
            3,
            "name",
            longest + "u",
            "is too long to sort by",
            "it has at most 500 characters"));
  }

  @Test
  void a_value_that_only_the_database_refuses_hides_no_other_problem() {
    // The descriptor no longer says what a currency looks like.
    EditedRelease release =
        new EditedRelease()
            .changeAll("datapackage.json", "\"^[A-Z]{3}$\"", "\".*\"")
            .change("states.csv", 2, ",AED,", ",dirham,")
            .change("flows.csv", 2, "azvision-btc-2018", "");

    assertThat(refusal(release).problems())
        .extracting(Problem::file, Problem::fault)
        .containsExactly(
            tuple(
                "states.csv",
                "value for domain currency_code violates check constraint"
                    + " \"currency_code_check\""),
            tuple("flows.csv", "the row cites nothing"));
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

  @Test
  void a_rule_across_rows_that_only_the_database_knows_is_named_and_the_whole_release_refused() {
    // Two presidents of one state from 2014 on.
    EditedRelease release =
        new EditedRelease()
            .change("offices.csv", 5, ",2007-08-28,2014-08-28,", ",2007-08-28,2020,")
            .add("topics.csv", "space-law,Space law");

    assertThat(refusal(release).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("offices.csv");
              assertThat(problem.fault())
                  .isEqualTo("breaks the rule \"a state has one holder at a time\"");
              assertThat(problem.remedy()).contains("TR", "2014-08-28", "2020-01-01");
            });
  }

  private void assertOnly(Release release, Problem... problems) {
    assertThat(refusal(release).problems()).isEqualTo(List.of(problems));
  }

  private InvalidRelease refusal(Release release) {
    return catchThrowableOfType(InvalidRelease.class, () -> database.load(release));
  }
}
