package org.kurultai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Rows.elements;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;
import org.kurultai.Pages;
import org.kurultai.Rows;
import org.kurultai.store.Statements;

@QuarkusTest
class DocumentListsTest {

  @Inject Statements statements;

  @Test
  void the_order_by_date_runs_both_ways_and_ties_go_by_slug() {
    assertThat(Pages.backward("documents()", 31, "slug"))
        .extracting(it -> it.path("slug").asText())
        .containsExactlyElementsOf(DocumentRows.slugs(it -> true, DocumentRows.LATEST_FIRST));
    assertThat(Pages.forward("documents(orderBy: {field: SIGNED_ON})", 31, "slug"))
        .extracting(it -> it.path("slug").asText())
        .containsExactlyElementsOf(DocumentRows.slugs(it -> true, DocumentRows.EARLIEST_FIRST));
  }

  @Test
  void the_order_by_title_is_that_of_the_alphabet() {
    // All eight begin with a capital and differ before their first accent or hyphen.
    JsonNode data =
        Api.data(
            """
            { documents(filter: {meetings: ["samarkand-2022"]}, orderBy: {field: TITLE}) {
                nodes { title } } }""");
    assertThat(Api.texts(data, "title"))
        .containsExactlyElementsOf(
            DocumentRows.ALL.stream()
                .filter(row -> row.get("meeting").equals("samarkand-2022"))
                .map(row -> row.get("title"))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList());
  }

  @Test
  void a_state_has_the_documents_that_it_has_part_in() {
    JsonNode states =
        Api.data(
                """
                { states(first: 100) { nodes {
                    code documents(first: 3) { totalCount nodes { slug } } } } }""")
            .at("/states/nodes");
    assertThat(states).hasSize(33);
    for (JsonNode state : states) {
      String code = state.path("code").asText();
      List<String> expected =
          DocumentRows.slugs(
              it -> DocumentRows.states(it).contains(code), DocumentRows.LATEST_FIRST);
      assertThat(state.at("/documents/totalCount").asInt()).isEqualTo(expected.size());
      assertThat(Api.texts(state, "slug")).isEqualTo(expected.stream().limit(3).toList());
    }
  }

  @Test
  void a_council_has_the_documents_of_its_meetings() {
    Map<String, String> forumOfMeeting =
        Rows.of("meetings.csv").stream()
            .collect(Collectors.toMap(row -> row.get("slug"), row -> row.get("forum")));
    JsonNode councils =
        Api.data(
                """
                { councils(first: 100) { nodes {
                    slug
                    documents(first: 2, filter: {topics: ["trade"]}, orderBy: {field: SIGNED_ON}) {
                      totalCount nodes { key: slug } } } } }""")
            .at("/councils/nodes");
    int found = 0;
    for (JsonNode council : councils) {
      String slug = council.path("slug").asText();
      List<String> expected =
          DocumentRows.slugs(
              it ->
                  slug.equals(forumOfMeeting.get(it.get("meeting")))
                      && elements(it.get("topics")).contains("trade"),
              DocumentRows.EARLIEST_FIRST);
      assertThat(council.at("/documents/totalCount").asInt()).as(slug).isEqualTo(expected.size());
      assertThat(Api.texts(council, "key")).isEqualTo(expected.stream().limit(2).toList());
      found += expected.size();
    }
    assertThat(found).isPositive();
  }

  @Test
  void a_meeting_has_the_documents_that_were_signed_at_it_the_latest_first() {
    int found = 0;
    for (JsonNode meeting : Pages.forward("meetings()", 50, "key: slug documents { slug }")) {
      String slug = meeting.path("key").asText();
      List<String> expected =
          DocumentRows.slugs(it -> it.get("meeting").equals(slug), DocumentRows.LATEST_FIRST);
      assertThat(Api.texts(meeting.path("documents"), "slug")).as(slug).isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isEqualTo(193);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void the_statements_do_not_grow_with_the_parents(int meetings) {
    long before = statements.issued();
    Api.data(
        """
        { meetings(first: %d, filter: {forums: ["tr-uz-hlscc"]}) {
            nodes { documents { topics { name } meeting { title } } } } }"""
            .formatted(meetings));
    // The forum named; the meetings; their documents; the topics; the meetings by slug.
    assertThat(statements.issued() - before).isEqualTo(5);
  }
}
