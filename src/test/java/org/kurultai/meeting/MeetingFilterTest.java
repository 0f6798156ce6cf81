package org.kurultai.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.meeting.MeetingRows.list;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kurultai.Api;
import org.kurultai.Pages;

@QuarkusTest
class MeetingFilterTest {

  static Stream<Arguments> filters() {
    return Stream.of(
        asked(
            "kinds: [STATE_VISIT, BUSINESS_FORUM]",
            it -> in(it, "kind", "STATE_VISIT", "BUSINESS_FORUM")),
        asked("tracks: [BUSINESS]", it -> in(it, "track", "BUSINESS")),
        asked("formats: [ONLINE, HYBRID]", it -> in(it, "format", "ONLINE", "HYBRID")),
        asked(
            "forums: [\"tr-uz-hlscc\", \"tr-uz-jspg\"]",
            it -> in(it, "forum", "tr-uz-hlscc", "tr-uz-jspg")),
        asked("organizations: [\"ots\"]", it -> MeetingRows.organization(it).equals("ots")),
        asked(
            "anyState: [\"TJ\", \"HU\"]",
            it -> list(it, "states").contains("TJ") || list(it, "states").contains("HU")),
        asked(
            "allStates: [\"AZ\", \"KZ\", \"TR\"]",
            it -> list(it, "states").containsAll(List.of("AZ", "KZ", "TR"))),
        asked("hostStates: [\"UZ\"]", it -> in(it, "host_state", "UZ")),
        asked("cities: [\"Istanbul\", \"Astana\"]", it -> in(it, "city", "Istanbul", "Astana")),
        asked("persons: [\"hakan-fidan\"]", it -> MeetingRows.hasParticipant(it, "hakan-fidan")),
        asked(
            "topics: [\"water\", \"space\"]",
            it -> list(it, "topics").contains("water") || list(it, "topics").contains("space")),
        asked("minConfidence: HIGH", it -> in(it, "confidence", "HIGH")),
        asked("minConfidence: MEDIUM", it -> in(it, "confidence", "HIGH", "MEDIUM")),
        asked("minConfidence: LOW", it -> true),
        asked(
            "text: \"TURKIYE  uzbekistán\"",
            it -> words(it).containsAll(List.of("turkiye", "uzbekistan"))),
        asked("text: \"customs\"", it -> words(it).contains("customs")),
        asked("kinds: null, text: null, period: null", it -> true),
        asked("", it -> true),
        asked(
            "anyState: [\"TR\"], hostStates: [\"TR\"], topics: [\"trade\"], minConfidence: HIGH",
            it ->
                list(it, "states").contains("TR")
                    && in(it, "host_state", "TR")
                    && list(it, "topics").contains("trade")
                    && in(it, "confidence", "HIGH")));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void a_filter_keeps_what_meets_all_its_conditions(
      String filter, Predicate<Map<String, String>> condition) {
    List<String> expected = MeetingRows.slugs(condition, MeetingRows.LATEST_FIRST);
    assertThat(expected).isNotEmpty();
    String meetings = "meetings(filter: {" + filter + "})";
    assertThat(Pages.forward(meetings, 50, "slug"))
        .extracting(it -> it.path("slug").asText())
        .containsExactlyElementsOf(expected);
    assertThat(Api.data("{ " + meetings + " { totalCount } }").at("/meetings/totalCount").asInt())
        .isEqualTo(expected.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kinds",
        "tracks",
        "formats",
        "forums",
        "organizations",
        "anyState",
        "hostStates",
        "cities",
        "persons",
        "topics"
      })
  void an_empty_list_matches_nothing(String list) {
    JsonNode data = Api.data("{ meetings(filter: {%s: []}) { totalCount } }".formatted(list));
    assertThat(data.at("/meetings/totalCount").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "forums, tr-uz-hlsc, tr-uz-hlscc",
    "organizations, otz, ots",
    "anyState, TRR, TR",
    "allStates, KZZ, KZ",
    "hostStates, UZB, UZ",
    "persons, hakan-fidann, hakan-fidan",
    "topics, transprt, transport",
  })
  void an_unknown_slug_or_code_is_refused_and_the_nearest_named(
      String list, String unknown, String nearest) {
    JsonNode error =
        Api.error("{ meetings(filter: {%s: [\"%s\"]}) { totalCount } }".formatted(list, unknown));
    assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("filter." + list + "[0]");
    assertThat(error.path("message").asText())
        .contains("'" + unknown + "'")
        .contains("'" + nearest + "'");
  }

  @Test
  void a_nested_list_refuses_what_a_root_list_refuses() {
    JsonNode error =
        Api.error(
            "{ state(code: \"TR\") { meetings(filter: {topics: [\"tradee\"]}) { totalCount } } }");
    assertThat(error.path("path").toString()).isEqualTo("[\"state\",\"meetings\"]");
    assertThat(error.at("/extensions/argument").asText()).isEqualTo("filter.topics[0]");
  }

  private static Arguments asked(String filter, Predicate<Map<String, String>> condition) {
    return Arguments.of(filter, condition);
  }

  private static boolean in(Map<String, String> row, String column, String... values) {
    return Arrays.asList(values).contains(row.get(column));
  }

  private static List<String> words(Map<String, String> row) {
    String text = row.get("title") + " " + row.get("theme") + " " + row.get("outcome");
    return List.of(
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .split("[^\\p{L}\\p{N}]+"));
  }
}
