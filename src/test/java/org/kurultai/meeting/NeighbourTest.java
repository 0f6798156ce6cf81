package org.kurultai.meeting;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;
import org.kurultai.Pages;
import org.kurultai.store.Statements;

@QuarkusTest
class NeighbourTest {

  @Inject Statements statements;

  @Test
  void the_neighbours_of_every_meeting_are_those_of_its_forum_by_date() {
    Map<String, String> previous = new HashMap<>();
    Map<String, String> next = new HashMap<>();
    MeetingRows.ALL.stream()
        .filter(row -> !row.get("forum").isEmpty() && !row.get("start_date").isEmpty())
        .sorted(MeetingRows.EARLIEST_FIRST)
        .collect(groupingBy(row -> row.get("forum")))
        .forEach(
            (forum, held) -> {
              for (int i = 1; i < held.size(); i++) {
                previous.put(held.get(i).get("slug"), held.get(i - 1).get("slug"));
                next.put(held.get(i - 1).get("slug"), held.get(i).get("slug"));
              }
            });

    List<JsonNode> meetings =
        Pages.forward("meetings()", 50, "slug previous { slug } next { slug }");

    assertThat(meetings).hasSameSizeAs(MeetingRows.ALL);
    for (JsonNode it : meetings) {
      String slug = it.path("slug").asText();
      assertThat(it.at("/previous/slug").asText(null)).as(slug).isEqualTo(previous.get(slug));
      assertThat(it.at("/next/slug").asText(null)).as(slug).isEqualTo(next.get(slug));
    }
  }

  @Test
  void a_meeting_without_a_date_has_no_neighbours() {
    JsonNode meeting =
        Api.data(
                """
                { meeting(slug: "turkunib-baku") {
                    startDate forum { slug } previous { slug } next { slug } } }""")
            .path("meeting");
    assertThat(meeting.toString())
        .isEqualTo(
            "{\"startDate\":null,\"forum\":{\"slug\":\"turkunib-general-assembly\"},"
                + "\"previous\":null,\"next\":null}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50})
  void one_statement_finds_the_previous_of_all_meetings_and_one_the_next(int meetings) {
    long before = statements.issued();
    Api.data(
        "{ meetings(first: %d) { nodes { previous { slug } next { slug } } } }"
            .formatted(meetings));
    assertThat(statements.issued() - before).isEqualTo(3);
  }
}
