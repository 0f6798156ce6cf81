package org.kurultai.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;
import org.kurultai.store.Statements;

@QuarkusTest
class MeetingListsTest {

  private static final String LATEST = "meetings(first: 4) { totalCount nodes { slug } }";

  @Inject Statements statements;

  @Test
  void a_state_has_the_meetings_that_it_took_part_in() {
    assertEach(
        Api.data("{ states(first: 100) { nodes { key: code " + LATEST + " } } }")
            .at("/states/nodes"),
        (row, state) -> MeetingRows.list(row, "states").contains(state));
  }

  @Test
  void a_state_has_the_meetings_that_it_hosted() {
    assertEach(
        Api.data(
                """
                { states(first: 100) { nodes {
                    key: code
                    meetings: hostedMeetings(first: 4) { totalCount nodes { slug } } } } }""")
            .at("/states/nodes"),
        (row, state) -> row.get("host_state").equals(state));
  }

  @Test
  void an_organization_has_the_meetings_of_its_bodies() {
    assertEach(
        Api.data("{ organizations(first: 100) { nodes { key: slug " + LATEST + " } } }")
            .at("/organizations/nodes"),
        (row, organization) -> MeetingRows.organization(row).equals(organization));
  }

  @Test
  void a_council_has_the_meetings_held_in_it() {
    assertEach(
        Api.data("{ councils(first: 100) { nodes { key: slug " + LATEST + " } } }")
            .at("/councils/nodes"),
        (row, council) -> row.get("forum").equals(council));
  }

  @Test
  void a_body_has_the_meetings_held_in_it() {
    assertEach(
        Api.data("{ organization(slug: \"ots\") { bodies { key: slug " + LATEST + " } } }")
            .at("/organization/bodies"),
        (row, body) -> row.get("forum").equals(body));
  }

  @Test
  void a_forum_has_its_meetings_whichever_type_it_is() {
    JsonNode data =
        Api.data(
            """
            { council: forum(slug: "tr-uz-hlscc") { ...held }
              body: forum(slug: "council-of-heads-of-state") { ...held } }
            fragment held on Forum { key: slug %s }"""
                .formatted(LATEST));
    assertEach(data, (row, forum) -> row.get("forum").equals(forum));
  }

  @Test
  void a_person_has_the_meetings_that_name_them() {
    assertEach(
        Api.data("{ persons(first: 100) { nodes { key: slug " + LATEST + " } } }")
            .at("/persons/nodes"),
        MeetingRows::hasParticipant);
  }

  @Test
  void a_topic_has_the_meetings_about_it() {
    assertEach(
        Api.data("{ topics { key: slug " + LATEST + " } }").path("topics"),
        (row, topic) -> MeetingRows.list(row, "topics").contains(topic));
  }

  @Test
  void a_nested_list_takes_a_filter_an_order_and_a_cursor_of_its_own() {
    String first =
        """
        { states(filter: {codes: ["KZ", "UZ"]}) { nodes { code
            meetings(filter: {anyState: ["TR"], tracks: [HIGH_LEVEL]}, orderBy: {field: DATE},
                     first: 3) { nodes { slug } pageInfo { endCursor } } } } }""";
    JsonNode kazakhstan = Api.data(first).at("/states/nodes/0");
    List<String> expected =
        MeetingRows.slugs(
            row ->
                MeetingRows.list(row, "states").containsAll(List.of("KZ", "TR"))
                    && row.get("track").equals("HIGH_LEVEL"),
            MeetingRows.EARLIEST_FIRST);
    assertThat(Api.texts(kazakhstan, "slug")).isEqualTo(expected.subList(0, 3));

    JsonNode second =
        Api.data(
            """
            { state(code: "KZ") { meetings(
                filter: {anyState: ["TR"], tracks: [HIGH_LEVEL]}, orderBy: {field: DATE},
                first: 3, after: "%s") { nodes { slug } } } }"""
                .formatted(kazakhstan.at("/meetings/pageInfo/endCursor").asText()));
    assertThat(Api.texts(second, "slug")).isEqualTo(expected.subList(3, 6));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30})
  void the_statements_do_not_grow_with_the_parents(int states) {
    long before = statements.issued();
    Api.data(
        """
        { states(first: %d) { nodes {
            business: meetings(filter: {tracks: [BUSINESS]}, first: 2) { nodes { slug } }
            latest: meetings(first: 2) { nodes { slug } }
            same: meetings(first: 2) { nodes { title } }
            hostedMeetings(first: 2) { totalCount nodes { slug } } } } }"""
            .formatted(states));
    // The states; business, latest (same shares it), hosted; and the count of the hosted.
    assertThat(statements.issued() - before).isEqualTo(5);
  }

  private static void assertEach(
      JsonNode parents, BiPredicate<Map<String, String>, String> belongs) {
    assertThat(parents).isNotEmpty();
    int meetings = 0;
    for (JsonNode parent : parents) {
      String key = parent.path("key").asText();
      List<String> expected =
          MeetingRows.slugs(row -> belongs.test(row, key), MeetingRows.LATEST_FIRST);
      assertThat(parent.at("/meetings/totalCount").asInt()).as(key).isEqualTo(expected.size());
      assertThat(Api.texts(parent, "slug")).as(key).isEqualTo(expected.stream().limit(4).toList());
      meetings += expected.size();
    }
    assertThat(meetings).isPositive();
  }
}
