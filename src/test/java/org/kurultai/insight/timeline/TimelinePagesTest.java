package org.kurultai.insight.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.insight.timeline.ReadTimeline.count;
import static org.kurultai.insight.timeline.ReadTimeline.name;
import static org.kurultai.insight.timeline.ReadTimeline.page;
import static org.kurultai.insight.timeline.ReadTimeline.refused;
import static org.kurultai.insight.timeline.ReadTimeline.walk;
import static org.kurultai.insight.timeline.TimelineRows.EARLIEST_FIRST;
import static org.kurultai.insight.timeline.TimelineRows.LATEST_FIRST;
import static org.kurultai.insight.timeline.TimelineRows.involving;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.Api;
import org.kurultai.Sql;

/** Where pages of the timeline begin and end. */
@QuarkusTest
class TimelinePagesTest {

  @Inject Sql sql;

  /** The 1st of January 2025 is the first day of all that is known to that year alone. */
  @ParameterizedTest
  @CsvSource({"ASC, 1", "ASC, 2", "ASC, 3", "DESC, 1", "DESC, 2", "DESC, 3"})
  void pages_may_end_between_any_two_entries_of_one_day(String direction, int size) {
    List<String> expected =
        TimelineRows.names(
            entry -> entry.first().startsWith("2025-01"),
            direction.equals("ASC") ? EARLIEST_FIRST : LATEST_FIRST);
    assertThat(expected).anyMatch(it -> it.startsWith("Meeting"));
    List<String> walked =
        walk("period: {from: \"2025-01\", to: \"2025-01\"}, direction: " + direction, size);
    walked.retainAll(expected);
    assertThat(walked).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"ASC", "DESC"})
  void no_entry_is_lost_or_shown_twice_while_rows_are_added_between_pages(String direction)
      throws SQLException {
    List<String> expected =
        TimelineRows.names(
            involving("KZ"), direction.equals("ASC") ? EARLIEST_FIRST : LATEST_FIRST);
    List<String> found = new ArrayList<>();
    Map<String, String> variables = new HashMap<>();
    String arguments = "states: [\"KZ\"], direction: " + direction;
    try {
      for (int page = 0; page < 6; page++) {
        JsonNode read = page(arguments, 9, variables);
        read.path("nodes").forEach(node -> found.add(name(node)));
        variables.put("after", read.at("/pageInfo/endCursor").asText());
        sql.execute(
            """
            insert into meeting (slug, title, kind, track, start_date, states, confidence, sources)
            select 'timeline-%1$d-' || day, 'New', 'OTHER', 'MID_LEVEL', day, '{KZ}', 'LOW', '{unverified}'
            from unnest('{1991-12,2030-01-01,2024-01-01,2024-06,2025-05-21}'::text[]) day"""
                .formatted(page));
      }
    } finally {
      sql.execute("delete from meeting where slug like 'timeline-%'");
    }
    found.removeIf(name -> name.startsWith("Meeting timeline-"));
    assertThat(found).isEqualTo(expected.subList(0, found.size())).hasSizeGreaterThan(30);
  }

  @Test
  void a_page_says_whether_it_goes_on_and_where_it_stands() {
    JsonNode first = page("direction: ASC", 2, Map.of());
    assertThat(first.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
    assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    assertThat(first.at("/edges/1/cursor")).isEqualTo(first.at("/pageInfo/endCursor"));
    JsonNode second =
        page("direction: ASC", 2, Map.of("after", first.at("/pageInfo/endCursor").asText()));
    assertThat(second.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
    JsonNode none = page("states: []", 2, Map.of());
    assertThat(none.path("nodes")).isEmpty();
    assertThat(none.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    assertThat(count("states: []")).isZero();
  }

  @Test
  void a_cursor_of_another_direction_or_list_is_refused() {
    String ascending = page("direction: ASC", 1, Map.of()).at("/pageInfo/endCursor").asText();
    String meetings =
        Api.data("{ meetings(first: 1) { pageInfo { endCursor } } }")
            .at("/meetings/pageInfo/endCursor")
            .asText();
    for (String cursor : List.of(ascending, meetings, "x")) {
      refused("after: \"" + cursor + "\"", "after");
    }
  }
}
