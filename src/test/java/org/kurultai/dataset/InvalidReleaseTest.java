package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kurultai.dataset.Refusals.refusalOf;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/**
 * Releases with several faults, or with one that only the database finds. Lines and values were
 * read off release 2026.11.0.
 */
@QuarkusTest
class InvalidReleaseTest {
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

    assertThat(refusalOf(release))
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
  void a_value_that_only_the_database_refuses_hides_no_other_problem() {
    // The descriptor no longer says what a currency looks like.
    EditedRelease release =
        new EditedRelease()
            .changeAll("datapackage.json", "\"^[A-Z]{3}$\"", "\".*\"")
            .change("states.csv", 2, ",AED,", ",dirham,")
            .change("flows.csv", 2, "azvision-btc-2018", "");

    assertThat(refusalOf(release).problems())
        .extracting(Problem::file, Problem::fault)
        .containsExactly(
            tuple(
                "states.csv",
                "value for domain currency_code violates check constraint"
                    + " \"currency_code_check\""),
            tuple("flows.csv", "the row cites nothing"));
  }

  @Test
  void a_rule_across_rows_that_only_the_database_knows_is_named_and_the_whole_release_refused() {
    // Two presidents of one state from 2014 on.
    EditedRelease release =
        new EditedRelease()
            .change("offices.csv", 5, ",2007-08-28,2014-08-28,", ",2007-08-28,2020,")
            .add("topics.csv", "space-law,Space law");

    assertThat(refusalOf(release).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("offices.csv");
              assertThat(problem.fault())
                  .isEqualTo("breaks the rule \"a state has one holder at a time\"");
              assertThat(problem.remedy()).contains("TR", "2014-08-28", "2020-01-01");
            });
  }
}
