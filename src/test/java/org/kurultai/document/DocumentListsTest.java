package org.kurultai.document;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Rows.elements;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;
import org.kurultai.Pages;
import org.kurultai.Rows;
import org.kurultai.store.Statements;

@QuarkusTest
class DocumentListsTest {

  private static final List<Map<String, String>> DOCUMENTS = Rows.of("documents.csv");

  /** Every document of the release has a date. */
  private static final Comparator<Map<String, String>> EARLIEST_FIRST =
      comparing((Map<String, String> row) -> firstDay(row)).thenComparing(row -> row.get("slug"));

  private static final Comparator<Map<String, String>> LATEST_FIRST =
      comparing((Map<String, String> row) -> firstDay(row), Comparator.reverseOrder())
          .thenComparing(row -> row.get("slug"));

  @Inject Statements statements;

  static Stream<Arguments> filters() {
    return Stream.of(
        asked(
            "kinds: [TREATY, ROADMAP]",
            it -> List.of("TREATY", "ROADMAP").contains(it.get("kind"))),
        asked(
            "anyState: [\"TM\", \"HU\"]",
            it -> states(it).contains("TM") || states(it).contains("HU")),
        asked("allStates: [\"TR\", \"KZ\"]", it -> states(it).containsAll(List.of("TR", "KZ"))),
        asked("topics: [\"transport\"]", it -> elements(it.get("topics")).contains("transport")),
        asked(
            "meetings: [\"bishkek-2024\", \"tr-uz-hlscc-4-2026\"]",
            it -> List.of("bishkek-2024", "tr-uz-hlscc-4-2026").contains(it.get("meeting"))),
        asked(
            "period: {from: \"2024-06\", to: \"2024-11-05\"}",
            it ->
                firstDay(it).compareTo("2024-11-05") <= 0
                    && lastDay(it).compareTo("2024-06-01") >= 0),
        asked(
            "text: \"DECLARATION samarkand\"",
            it -> {
              String text =
                  (it.get("title") + " " + it.get("summary")).toLowerCase(java.util.Locale.ROOT);
              return text.contains("declaration") && text.contains("samarkand");
            }),
        asked(
            "kinds: [AGREEMENT], anyState: [\"UZ\"], topics: [\"health\"]",
            it ->
                it.get("kind").equals("AGREEMENT")
                    && states(it).contains("UZ")
                    && elements(it.get("topics")).contains("health")),
        asked("", it -> true));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void a_filter_keeps_what_meets_all_its_conditions(
      String filter, Predicate<Map<String, String>> condition) {
    List<String> expected = slugs(condition, LATEST_FIRST);
    assertThat(expected).isNotEmpty();
    assertThat(Pages.forward("documents(filter: {" + filter + "})", 20, "slug"))
        .extracting(it -> it.path("slug").asText())
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kinds", "anyState", "topics", "meetings"})
  void an_empty_list_matches_nothing(String list) {
    JsonNode data = Api.data("{ documents(filter: {%s: []}) { totalCount } }".formatted(list));
    assertThat(data.at("/documents/totalCount").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "anyState, TRR, TR",
    "allStates, KZZ, KZ",
    "topics, transprt, transport",
    "meetings, bishkek-2042, bishkek-2024",
  })
  void an_unknown_slug_or_code_is_refused_and_the_nearest_named(
      String list, String unknown, String nearest) {
    JsonNode error =
        Api.error("{ documents(filter: {%s: [\"%s\"]}) { totalCount } }".formatted(list, unknown));
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("filter." + list + "[0]");
    assertThat(error.path("message").asText()).contains("'" + nearest + "'");
  }

  @Test
  void a_period_that_ends_before_it_starts_is_refused() {
    JsonNode error =
        Api.error("{ documents(filter: {period: {from: \"2026\", to: \"2025\"}}) { totalCount } }");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("filter.period");
  }

  @Test
  void the_order_by_date_runs_both_ways_and_ties_go_by_slug() {
    assertThat(Pages.backward("documents()", 31, "slug"))
        .extracting(it -> it.path("slug").asText())
        .containsExactlyElementsOf(slugs(it -> true, LATEST_FIRST));
    assertThat(Pages.forward("documents(orderBy: {field: SIGNED_ON})", 31, "slug"))
        .extracting(it -> it.path("slug").asText())
        .containsExactlyElementsOf(slugs(it -> true, EARLIEST_FIRST));
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
            DOCUMENTS.stream()
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
      List<String> expected = slugs(it -> states(it).contains(code), LATEST_FIRST);
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
          slugs(
              it ->
                  slug.equals(forumOfMeeting.get(it.get("meeting")))
                      && elements(it.get("topics")).contains("trade"),
              EARLIEST_FIRST);
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
      List<String> expected = slugs(it -> it.get("meeting").equals(slug), LATEST_FIRST);
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

  private static Arguments asked(String filter, Predicate<Map<String, String>> condition) {
    return Arguments.of(filter, condition);
  }

  private static List<String> slugs(
      Predicate<Map<String, String>> condition, Comparator<Map<String, String>> order) {
    return DOCUMENTS.stream().filter(condition).sorted(order).map(row -> row.get("slug")).toList();
  }

  private static List<String> states(Map<String, String> row) {
    return elements(row.get("states"));
  }

  private static String firstDay(Map<String, String> row) {
    String date = row.get("signed_on");
    return date + "-01-01".substring(date.length() - 4);
  }

  /** A day on or after every day that the date may mean, for comparison as text. */
  private static String lastDay(Map<String, String> row) {
    String date = row.get("signed_on");
    return date + "-12-31".substring(date.length() - 4);
  }
}
