package org.kurultai.dataset;

import static org.kurultai.dataset.Refusals.assertOnly;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Values that their column does not take. Lines and values were read off release 2026.11.0. */
@QuarkusTest
class FaultyCellTest {
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
}
