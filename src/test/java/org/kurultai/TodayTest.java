package org.kurultai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.insight.rhythm.CadenceRows;

/** What depends on today, asked on days of our choice, and that nothing else does. */
@QuarkusTest
class TodayTest {

  /** meetings.csv: it met on 2022-10-11 and 2024-04-24, 561 days apart. */
  private static final String FORUM = "az-kg-isc";

  /** No day is given to it. */
  private static final Pattern OF_TODAY = Pattern.compile("(?m)overdue$|memberOf|observerOf");

  private final SetClock clock = new SetClock();

  @Inject Clock real;

  @Test
  void a_day_ends_when_it_does_in_utc() {
    assertThat(real.getZone()).isEqualTo(ZoneOffset.UTC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1990-06-01",
        "2013-01-01",
        "2024-02-29",
        "2025-12-31",
        "2026-11-26",
        "2031-01-01"
      })
  void a_forum_is_overdue_as_its_rows_have_it_on_the_day(String today) {
    set(today);
    List<JsonNode> councils = Pages.forward("councils()", 100, "slug cadence { overdue }");
    assertThat(councils)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            it ->
                assertThat(it.at("/cadence/overdue").asBoolean())
                    .as(it.path("slug").asText())
                    .isEqualTo(
                        CadenceRows.of(it.path("slug").asText())
                            .isOverdue(LocalDate.parse(today))));
  }

  /**
   * The OTS began and Uzbekistan joined on days among these; Turkmenistan's chamber was observer.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1950-01-01",
        "2009-10-02",
        "2009-10-03",
        "2019-10-14",
        "2019-10-15",
        "2024-03-05",
        "2024-03-06",
        "2024-03-07",
        "2050-01-01"
      })
  void members_and_observers_are_those_of_the_day(String today) {
    set(today);
    for (String organization :
        List.of("ots", "union-of-turkic-chambers-of-commerce-and-industry")) {
      assertThat(states("memberOf", organization))
          .isEqualTo(holding(today, "MEMBER", "organization", organization, "state"));
      assertThat(states("observerOf", organization))
          .isEqualTo(holding(today, "OBSERVER", "organization", organization, "state"));
    }
    for (String state : List.of("UZ", "TM")) {
      JsonNode member =
          Api.data("{ organizations(filter: {member: \"" + state + "\"}) { nodes { slug } } }");
      assertThat(Api.texts(member, "slug").stream().sorted().toList())
          .isEqualTo(holding(today, "MEMBER", "state", state, "organization"));
    }
  }

  @Test
  void the_day_that_is_given_stands_before_today() {
    set("1950-01-01");
    JsonNode data =
        Api.data(
            """
            { states(filter: {memberOf: "ots", on: "2019-10-15"}) { nodes { code } }
              forum(slug: "%s") { cadence { overdue(on: "2100-01-01") } } }"""
                .formatted(FORUM));
    assertThat(Api.texts(data.path("states"), "code"))
        .containsExactly("AZ", "KZ", "KG", "TR", "UZ");
    assertThat(data.at("/forum/cadence/overdue").asBoolean()).isTrue();
  }

  static Stream<String> timeless() throws IOException {
    try (Stream<Path> examples = Files.list(Path.of("src", "main", "resources", "examples"))) {
      return Stream.concat(
          examples
              .map(TodayTest::text)
              .filter(it -> !OF_TODAY.matcher(it).find())
              .toList()
              .stream(),
          Stream.of(
              "{ councils(first: 100, filter: {statuses: [ACTIVE]}) { nodes { slug status } } }",
              "{ councils(first: 100, orderBy: {field: LAST_MEETING}) { nodes { slug } } }",
              "{ meetings(first: 100) { nodes { slug previous { slug } next { slug } } } }",
              "{ meetingCounts(by: MONTH) { key count } agenda { total shift } }",
              "{ timeline(first: 100) { nodes { __typename } totalCount } }",
              "{ persons(first: 100) { nodes { name offices { title since until } } } }",
              "{ persons(filter: {inOfficeOn: \"2026-01-20\"}) { totalCount } }",
              "{ states { nodes { memberships { status } officeHolders { title } } } }",
              "{ projects(first: 100) { nodes { slug status milestones { title } } } }",
              "{ routes(query: {from: \"KZHOR\", to: \"TRIST\", statuses: [PLANNED, OPERATING]})"
                  + " { transitHours } }",
              "{ network { density edges { weight } } search(text: \"today\") { totalCount } }",
              "{ dataset { version updatedAt } }"));
    }
  }

  @ParameterizedTest
  @MethodSource("timeless")
  void nothing_else_depends_on_today(String document) {
    set("1900-01-01");
    JsonNode longAgo = Api.data(document);
    for (String today : List.of("2026-11-26", "2200-01-01")) {
      set(today);
      assertThat(Api.data(document)).isEqualTo(longAgo);
    }
  }

  private void set(String day) {
    clock.set(day + "T12:00:00Z");
    QuarkusMock.installMockForType(clock, Clock.class);
  }

  private static List<String> states(String filter, String organization) {
    JsonNode found =
        Api.data(
            "{ states(first: 100, filter: {%s: \"%s\"}) { nodes { code } } }"
                .formatted(filter, organization));
    return Api.texts(found, "code").stream().sorted().toList();
  }

  /** A column of the memberships of a kind that hold on a day. */
  private static List<String> holding(
      String day, String status, String column, String value, String asked) {
    return ReleaseFile.rows("memberships").stream()
        .filter(row -> row.cell("status").equals(status) && row.cell(column).equals(value))
        .filter(row -> row.holdsOn(day))
        .map(row -> row.cell(asked))
        .sorted()
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
