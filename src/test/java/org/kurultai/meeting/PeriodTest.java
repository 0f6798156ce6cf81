package org.kurultai.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;
import org.kurultai.Pages;

@QuarkusTest
class PeriodTest {

  private static final String MEETINGS = "{ meetings(filter: {period: {%s}}) { totalCount } }";

  /** The last two columns are the days that the period covers, worked out by hand. */
  @ParameterizedTest
  @CsvSource({
    "'from: \"2026-01-20\", to: \"2026-01-20\"', 2026-01-20, 2026-01-20",
    "'from: \"2023-12-15\", to: \"2023-12-16\"', 2023-12-15, 2023-12-16",
    "'from: \"2022-07-01\", to: \"2022-07-01\"', 2022-07-01, 2022-07-01",
    "'from: \"2024-02\",    to: \"2024-02\"',    2024-02-01, 2024-02-29",
    "'from: \"2021\",       to: \"2022\"',       2021-01-01, 2022-12-31",
    "'from: \"2022-06-15\", to: \"2022\"',       2022-06-15, 2022-12-31",
    "'from: \"2024-03\"',                        2024-03-01, 9999-12-31",
    "'to: \"1996\"',                             0001-01-01, 1996-12-31",
    "'',                                         0001-01-01, 9999-12-31",
  })
  void a_period_holds_what_may_have_happened_on_one_of_its_days(
      String period, String first, String last) {
    List<String> expected =
        MeetingRows.slugs(it -> mayLieWithin(it, first, last), MeetingRows.LATEST_FIRST);
    assertThat(expected).isNotEmpty();
    assertThat(Pages.forward("meetings(filter: {period: {" + period + "}})", 50, "slug"))
        .extracting(it -> it.path("slug").asText())
        .containsExactlyElementsOf(expected);
  }

  /** The secretaries met from 29 June to 1 July 2022. */
  @ParameterizedTest
  @CsvSource({
    "2022-06-28, 0",
    "2022-06-29, 1",
    "2022-06-30, 1",
    "2022-07-01, 1",
    "2022-07-02, 0",
    "2022-07, 1",
  })
  void a_meeting_of_several_days_lies_in_each_of_them(String date, int found) {
    JsonNode data =
        Api.data(
            """
            { forum(slug: "security-council-secretaries") {
                meetings(filter: {period: {from: "%1$s", to: "%1$s"}}) { totalCount } } }"""
                .formatted(date));
    assertThat(data.at("/forum/meetings/totalCount").asInt()).isEqualTo(found);
  }

  @Test
  void a_period_that_ends_before_it_starts_is_refused() {
    JsonNode error = Api.error(MEETINGS.formatted("from: \"2026-02\", to: \"2026-01-20\""));
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("filter.period");
    assertThat(error.path("message").asText()).contains("2026-02").contains("2026-01-20");
  }

  @Test
  void a_period_may_start_within_the_month_that_it_ends_with() {
    JsonNode data = Api.data(MEETINGS.formatted("from: \"2026-01-20\", to: \"2026-01\""));
    assertThat(data.at("/meetings/totalCount").asInt())
        .isEqualTo(
            MeetingRows.slugs(
                    it -> mayLieWithin(it, "2026-01-20", "2026-01-31"), MeetingRows.LATEST_FIRST)
                .size())
        .isPositive();
  }

  private static boolean mayLieWithin(Map<String, String> row, String first, String last) {
    String start = row.get("start_date");
    String end = row.get("end_date").isEmpty() ? start : row.get("end_date");
    return !start.isEmpty()
        && MeetingRows.firstDay(row).compareTo(last) <= 0
        && lastDay(end).compareTo(first) >= 0;
  }

  private static String lastDay(String date) {
    LocalDate last =
        switch (date.length()) {
          case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
          case 7 -> YearMonth.parse(date).atEndOfMonth();
          default -> LocalDate.parse(date);
        };
    return last.toString();
  }
}
