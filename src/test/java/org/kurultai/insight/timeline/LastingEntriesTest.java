package org.kurultai.insight.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.insight.timeline.TimelineRows.EARLIEST_FIRST;
import static org.kurultai.insight.timeline.TimelineRows.LATEST_FIRST;
import static org.kurultai.insight.timeline.TimelineRows.involving;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Api;
import org.kurultai.Pages;
import org.kurultai.ReleaseFile;
import org.kurultai.ReleaseFile.Row;
import org.kurultai.Sql;
import org.kurultai.insight.timeline.TimelineRows.Entry;

/** Periods that start and end where something that lasts for days, a month or a year does. */
@QuarkusTest
class LastingEntriesTest {

  private static final List<Entry> LASTING =
      TimelineRows.ALL.stream().filter(entry -> !entry.first().equals(entry.last())).toList();

  private static final List<Row> MEETINGS = ReleaseFile.rows("meetings");

  private static final Map<String, Comparator<Entry>> ORDERS =
      Map.of("ASC", EARLIEST_FIRST, "DESC", LATEST_FIRST);

  @Inject Sql sql;

  /**
   * A period of whole days.
   *
   * @param to empty where it is open
   */
  record Days(String from, String to) implements Predicate<Entry> {

    String asked() {
      return "period: {from: \"%s\"%s}".formatted(from, to.isEmpty() ? "" : ", to: \"" + to + '"');
    }

    @Override
    public boolean test(Entry entry) {
      return liesIn(entry.first(), entry.last());
    }

    boolean liesIn(String first, String last) {
      return !first.isEmpty()
          && first.compareTo(to.isEmpty() ? "9999" : to) <= 0
          && last.compareTo(from) >= 0;
    }
  }

  static Stream<Days> periods() {
    Random random = new Random(22);
    return IntStream.range(0, 10)
        .mapToObj(i -> period(edge(random), random.nextInt(3) == 0 ? null : edge(random)))
        .toList()
        .stream();
  }

  private static Days period(LocalDate one, LocalDate other) {
    return other == null
        ? new Days(one.toString(), "")
        : other.isBefore(one)
            ? new Days(other.toString(), one.toString())
            : new Days(one.toString(), other.toString());
  }

  /** The first day of what lasts or its last, the day before, or the day after. */
  private static LocalDate edge(Random random) {
    Entry entry = LASTING.get(random.nextInt(LASTING.size()));
    String day = random.nextInt(3) == 0 ? entry.first() : entry.last();
    YearMonth month = YearMonth.parse(day.substring(0, 7));
    return month
        .atDay(Math.min(Integer.parseInt(day.substring(8)), month.lengthOfMonth()))
        .plusDays(random.nextInt(3) - 1);
  }

  @ParameterizedTest
  @MethodSource("periods")
  void lists_can_be_walked_both_ways(Days period) {
    for (String direction : List.of("ASC", "DESC")) {
      walk("1 Meeting", "meetings", "DATE", period, direction);
      walk("2 Document", "documents", "SIGNED_ON", period, direction);
    }
  }

  private static void walk(String type, String list, String field, Days period, String direction) {
    String asked =
        "%s(filter: {%s}, orderBy: {field: %s, direction: %s})"
            .formatted(list, period.asked(), field, direction);
    List<String> expected =
        TimelineRows.ALL.stream()
            .filter(entry -> entry.type().equals(type) && period.test(entry))
            .sorted(ORDERS.get(direction))
            .map(Entry::key)
            .toList();
    assertThat(slugs(Pages.forward(asked, 29, "slug"))).as(asked).isEqualTo(expected);
    assertThat(slugs(Pages.backward(asked, 31, "slug"))).as(asked).isEqualTo(expected);
    assertThat(Api.data("{" + asked + " {totalCount}}").findValue("totalCount").asInt())
        .as(asked)
        .isEqualTo(expected.size());
  }

  @ParameterizedTest
  @MethodSource("periods")
  void timelines_can_be_walked(Days period) {
    ORDERS.forEach(
        (direction, order) -> {
          String asked = period.asked() + ", direction: " + direction;
          List<String> expected = TimelineRows.names(period, order);
          assertThat(ReadTimeline.walk(asked, 61)).as(asked).isEqualTo(expected);
          assertThat(ReadTimeline.count(asked)).as(asked).isEqualTo(expected.size());
          String ofStates = asked + ", states: [\"TR\", \"KZ\", \"UZ\"]";
          List<String> theirs = TimelineRows.names(period.and(involving("TR", "KZ", "UZ")), order);
          assertThat(ReadTimeline.walk(ofStates, 23)).as(ofStates).isEqualTo(theirs);
          assertThat(ReadTimeline.count(ofStates)).as(ofStates).isEqualTo(theirs.size());
        });
  }

  @ParameterizedTest
  @MethodSource("periods")
  void nested_lists_hold_what_lasts_into_a_period(Days period) {
    for (String direction : List.of("ASC", "DESC")) {
      nested("{states(first: 50) {nodes {key: code %s}}}", "states", period, direction);
      nested("{topics {key: slug %s}}", "topics", period, direction);
    }
  }

  private static void nested(String parents, String column, Days period, String direction) {
    String list =
        "meetings(first: 3, filter: {%s}, orderBy: {field: DATE, direction: %s})"
            .formatted(period.asked(), direction);
    for (JsonNode parent :
        Api.data(parents.formatted(list + " {totalCount nodes {slug}}")).findParents("key")) {
      List<String> expected =
          MEETINGS.stream()
              .filter(row -> row.list(column).contains(parent.path("key").asText()))
              .filter(row -> period.liesIn(row.firstDay("start_date"), last(row)))
              .sorted(order(direction))
              .map(row -> row.cell("slug"))
              .toList();
      assertThat(Api.texts(parent.at("/meetings/nodes"), "slug"))
          .as("%s %s", list, parent)
          .isEqualTo(expected.subList(0, Math.min(3, expected.size())));
      assertThat(parent.at("/meetings/totalCount").asInt())
          .as("%s %s", list, parent)
          .isEqualTo(expected.size());
    }
  }

  @ParameterizedTest
  @MethodSource("periods")
  void what_lies_in_a_period_may_be_asked_for_another(Days period) {
    for (Days other : periods().toList()) {
      List<String> expected =
          MEETINGS.stream()
              .filter(row -> row.list("states").containsAll(List.of("TR", "UZ")))
              .filter(row -> period.liesIn(row.firstDay("start_date"), last(row)))
              .filter(row -> other.liesIn(row.firstDay("start_date"), last(row)))
              .sorted(order("ASC"))
              .map(row -> row.cell("slug"))
              .toList();
      JsonNode found =
          Api.data(
              """
              {partnership(between: ["TR", "UZ"], %s) {
                meetings(first: 100, filter: {%s}, orderBy: {field: DATE, direction: ASC}) {
                  totalCount nodes {slug}}}}"""
                  .formatted(period.asked(), other.asked()));
      assertThat(found.findValuesAsText("slug")).as("%s %s", period, other).isEqualTo(expected);
      assertThat(found.findValue("totalCount").asInt()).isEqualTo(expected.size());
    }
  }

  private static Comparator<Row> order(String direction) {
    Comparator<Row> byDay = Comparator.comparing(row -> row.firstDay("start_date"));
    return (direction.equals("ASC") ? byDay : byDay.reversed())
        .thenComparing(row -> row.cell("slug"));
  }

  private static String last(Row row) {
    return row.lastDay(row.cell("end_date").isEmpty() ? "start_date" : "end_date");
  }

  @Test
  void a_meeting_whose_end_becomes_known_lies_in_later_periods_of_all_that_lists_it()
      throws SQLException {
    String day = "period: {from: \"2932-12-31\"}";
    String lists =
        """
        {all: meetings(filter: {%1$s}) {totalCount nodes {slug}}
          state(code: "TR") {meetings(filter: {%1$s}) {totalCount nodes {slug}}}
          topic(slug: "culture") {meetings(filter: {%1$s}) {totalCount nodes {slug}}}
          person(slug: "hakan-fidan") {meetings(filter: {%1$s}) {totalCount nodes {slug}}}
          partnership(between: ["TR", "UZ"], %1$s) {meetings {totalCount nodes {slug}}}}"""
            .formatted(day);
    try {
      sql.execute(
          """
          insert into meeting (slug, title, kind, track, start_date, states, topics, confidence, sources)
          values ('lasting-test', 'Test', 'OTHER', 'MID_LEVEL', '2931-01-01', '{TR,UZ}', '{culture}',
            'LOW', '{unverified}');
          insert into participation (meeting, person, state, role, sources)
          values ('lasting-test', 'hakan-fidan', 'TR', 'PARTICIPANT', '{unverified}')""");
      assertThat(Api.data(lists).findValuesAsText("totalCount")).containsOnly("0").hasSize(5);
      // The longest there may be: 730 days behind the first.
      sql.execute("update meeting set end_date = '2932-12-31' where slug = 'lasting-test'");
      JsonNode found = Api.data(lists);
      assertThat(found.findValuesAsText("totalCount")).containsOnly("1").hasSize(5);
      assertThat(found.findValuesAsText("slug")).containsOnly("lasting-test").hasSize(5);
      assertThat(ReadTimeline.walk(day + ", states: [\"UZ\"]", 5))
          .containsExactly("Meeting lasting-test");
    } finally {
      sql.execute("delete from participation where meeting = 'lasting-test'");
      sql.execute("delete from meeting where slug = 'lasting-test'");
    }
  }

  private static List<String> slugs(List<JsonNode> nodes) {
    return nodes.stream().map(node -> node.path("slug").asText()).toList();
  }
}
