package org.kurultai.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.graphql.scalar.PartialDate;

/** Dates known to the day, the month or the year, alike in the database, the API and the checks. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartialDatesTest {

  private ScratchDatabase database;

  @BeforeAll
  void open() {
    database = ScratchDatabase.loaded();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "2026,       2026-01-01, 2026-12-31",
    "2026-01,    2026-01-01, 2026-01-31",
    "2026-02,    2026-02-01, 2026-02-28",
    "2024-02,    2024-02-01, 2024-02-29",
    "1900-02,    1900-02-01, 1900-02-28",
    "2026-12,    2026-12-01, 2026-12-31",
    "2026-01-20, 2026-01-20, 2026-01-20",
    "2000-02-29, 2000-02-29, 2000-02-29"
  })
  void a_date_covers_every_day_that_it_may_mean(String date, String first, String last) {
    assertThat(database.text("select first_day('%s')".formatted(date))).isEqualTo(first);
    assertThat(database.text("select last_day('%s')".formatted(date))).isEqualTo(last);
    assertThat(new PartialDate(date).firstDay()).isEqualTo(first);
    assertThat(new PartialDate(date).lastDay()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29",
        "1900-02-29",
        "2026-02-30",
        "2026-04-31",
        "2026-13",
        "2026-00",
        "2026-01-00",
        "2026-1",
        "26",
        "0000",
        "2026-01-20T00:00",
        " 2026",
        "20260120"
      })
  void what_is_no_date_is_refused_by_the_database_and_by_the_check(String text) {
    assertThat(
            database.refusal(
                "update meeting set start_date = '%s' where slug = 'baku-2019'".formatted(text)))
        .contains("partial_date");
    assertThat(DateForm.fault(text)).isPresent();
  }

  @Test
  void dates_of_any_precision_sort_by_their_first_day_and_are_found_by_any_day_they_may_mean() {
    String meetings =
        """
        select slug from meeting
        where forum = 'turkic-speaking-states-summits' and days && daterange('%s', '%s', '[]')
        order by first_day, slug
        """;

    // ankara-1992 is dated 1992, antalya-2006 is dated 2006-11-17.
    assertThat(database.texts(meetings.formatted("1992-06-01", "1992-06-30")))
        .containsExactly("ankara-1992");
    assertThat(database.texts(meetings.formatted("2006-11-17", "2006-11-17")))
        .containsExactly("antalya-2006");
    assertThat(database.texts(meetings.formatted("2006-11-18", "2006-12-31"))).isEmpty();
  }

  @Test
  void a_meeting_without_a_date_lies_on_no_day() {
    assertThat(
            database.texts(
                "select coalesce(days::text, 'none') from meeting where start_date is null"))
        .isNotEmpty()
        .containsOnly("none");
  }
}
