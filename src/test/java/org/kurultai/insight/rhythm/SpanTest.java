package org.kurultai.insight.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;
import org.kurultai.Sql;
import org.kurultai.graphql.BadUserInput;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.meeting.Period;

/** From where to where time is told, and what is said where that is too long. */
@QuarkusTest
class SpanTest {

  private static final Pattern REMEDY =
      Pattern.compile("ask by (\\w+) or for a filter.period such as (\\{.*})");

  @Inject Sql sql;

  /** 83 × 12 + 11 + 12 × 12 months, 400 quarters; 600 months before 2026 begin with 1976. */
  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MONTH | 1926-02 | 2025-12 | 1926-02 to 2025-12 are 1199 stretches by MONTH, more than 600:"
            + " ask by QUARTER or for a filter.period such as {from: \"1976-01\", to: \"2025-12\"}",
        "MONTH | 1500 | 1999-11-30 | 1500-01 to 1999-11 are 5999 stretches by MONTH, more than 600:"
            + " ask by YEAR or for a filter.period such as {from: \"1949-12\", to: \"1999-11\"}",
        "QUARTER | 1001-05 | 1600 | 1001-Q2 to 1600-Q4 are 2399 stretches by QUARTER, more than 600:"
            + " ask by YEAR or for a filter.period such as {from: \"1451-01\", to: \"1600-12\"}",
        "QUARTER | 1000 | 1600 | 1000-Q1 to 1600-Q4 are 2404 stretches by QUARTER, more than 600:"
            + " ask for a filter.period such as {from: \"1451-01\", to: \"1600-12\"}",
        "YEAR | 1000 | 9999 | 1000 to 9999 are 9000 stretches by YEAR, more than 600:"
            + " ask for a filter.period such as {from: \"9400-01\", to: \"9999-12\"}",
      })
  void what_is_too_long_is_told_what_would_do(
      TimeBucket by, String from, String to, String message) {
    Period period = new Period(new PartialDate(from), new PartialDate(to));
    assertThatThrownBy(() -> Span.of(by, period, Stream.empty()))
        .isInstanceOf(BadUserInput.class)
        .hasMessage("filter.period: " + message);
  }

  @Test
  void who_can_not_ask_by_a_longer_stretch_is_told_to_give_a_period() {
    assertThatThrownBy(() -> Span.of(TimeBucket.YEAR, null, Stream.of(1000, 9999)))
        .isInstanceOf(BadUserInput.class)
        .hasMessageStartingWith("filter.period: 1000 to 9999 are 9000 stretches by YEAR");
  }

  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource({"MONTH, 1976-01, 2025-12", "QUARTER, 1451-01, 1600-12", "YEAR, 9400-01, 9999-12"})
  void six_hundred_stretches_are_not_too_long(TimeBucket by, String from, String to) {
    Period period = new Period(new PartialDate(from), new PartialDate(to));
    assertThat(Span.of(by, period, Stream.empty()).numbers()).hasSize(600);
  }

  /** The Turkological Congress of Baku, as if the record held it. */
  @Test
  void an_open_period_of_a_long_record_names_what_the_client_can_change() throws SQLException {
    try {
      sql.execute(
          """
          insert into meeting (slug, title, kind, track, start_date, topics, confidence, sources)
          values ('span-test', 'Test', 'OTHER', 'MID_LEVEL', '1926-02-26', '{culture}', 'LOW',
            '{unverified}')""");
      for (String filter : List.of("", "filter: null", "filter: {tracks: [MID_LEVEL]}")) {
        verifyRefused(filter, "by");
      }
      for (String period :
          List.of("", "from: \"1900\"", "to: \"2030-06\"", "from: \"1900\", to: \"2030\"")) {
        verifyRefused("filter: {period: {" + period + "}}", "filter.period");
      }
    } finally {
      sql.execute("delete from meeting where slug = 'span-test'");
    }
  }

  /** That it is, and that either thing which the error says to do instead gets an answer. */
  private static void verifyRefused(String filter, String argument) {
    for (String field :
        List.of("meetingCounts(%s) { key count }", "agenda(%s) { points { period } }")) {
      String asked = field.formatted("by: MONTH, " + filter);
      JsonNode error = Api.error("{ " + asked + " }");
      assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
      assertThat(error.at("/extensions/argument").asText()).as(asked).isEqualTo(argument);
      Matcher remedy = REMEDY.matcher(error.path("message").asText());
      assertThat(remedy.find()).as(error.toString()).isTrue();
      assertThat(stretches(asked.replace("MONTH", remedy.group(1)))).isBetween(400, 600);
      String shorter = "by: MONTH, filter: {period: " + remedy.group(2) + "}";
      assertThat(stretches(field.formatted(shorter))).isEqualTo(600);
    }
  }

  /** Without it the first month that the record knows is of 2006. */
  @Test
  void the_months_of_the_record_are_not_too_many() {
    assertThat(stretches("meetingCounts(by: MONTH) { key }")).isBetween(200, 600);
  }

  private static int stretches(String field) {
    JsonNode found = Api.data("{ found: " + field + " }").path("found");
    return found.at("/0/points").isMissingNode() ? found.size() : found.at("/0/points").size();
  }
}
