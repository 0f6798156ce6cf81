package org.kurultai.meeting;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Api;
import org.kurultai.Pages;

@QuarkusTest
class MeetingOrderTest {

  static Stream<Arguments> orders() {
    Comparator<Map<String, String>> unnumberedLast = comparing(row -> row.get("ordinal").isEmpty());
    Comparator<Map<String, String>> slug = comparing(row -> row.get("slug"));
    return Stream.of(
        Arguments.of("meetings()", MeetingRows.LATEST_FIRST),
        Arguments.of("meetings(orderBy: {field: DATE, direction: DESC})", MeetingRows.LATEST_FIRST),
        Arguments.of("meetings(orderBy: {field: DATE})", MeetingRows.EARLIEST_FIRST),
        Arguments.of(
            "meetings(orderBy: {field: ORDINAL})",
            unnumberedLast.thenComparing(MeetingOrderTest::ordinal).thenComparing(slug)),
        Arguments.of(
            "meetings(orderBy: {field: ORDINAL, direction: DESC})",
            unnumberedLast
                .thenComparing(MeetingOrderTest::ordinal, reverseOrder())
                .thenComparing(slug)));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void what_has_no_value_comes_last_and_ties_go_by_slug(
      String list, Comparator<Map<String, String>> expected) {
    assertThat(slugs(Pages.forward(list, 43, "slug")))
        .containsExactlyElementsOf(MeetingRows.slugs(row -> true, expected));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void pages_from_the_end_hold_the_same_list(
      String list, Comparator<Map<String, String>> expected) {
    assertThat(slugs(Pages.backward(list, 43, "slug")))
        .containsExactlyElementsOf(MeetingRows.slugs(row -> true, expected));
  }

  @Test
  void titles_stand_in_the_order_of_the_alphabet_both_ways() {
    String sessions =
        """
        { up: meetings(filter: {forums: ["tr-uz-hlscc"]}, orderBy: {field: TITLE}) { ...ordinals }
          down: meetings(filter: {forums: ["tr-uz-hlscc"]},
                         orderBy: {field: TITLE, direction: DESC}) { ...ordinals } }
        fragment ordinals on MeetingConnection { nodes { ordinal } }""";
    // First, Fourth, Second, Third.
    assertThat(Api.texts(Api.data(sessions).path("up"), "ordinal"))
        .containsExactly("1", "4", "2", "3");
    assertThat(Api.texts(Api.data(sessions).path("down"), "ordinal"))
        .containsExactly("3", "2", "4", "1");
  }

  @Test
  void pages_by_title_hold_every_meeting_once() {
    String byTitle = "meetings(orderBy: {field: TITLE})";
    List<String> forward = slugs(Pages.forward(byTitle, 43, "slug"));
    assertThat(forward)
        .containsExactlyInAnyOrderElementsOf(
            MeetingRows.slugs(row -> true, MeetingRows.LATEST_FIRST))
        .containsExactlyElementsOf(slugs(Pages.backward(byTitle, 43, "slug")));
  }

  private static List<String> slugs(List<JsonNode> meetings) {
    return meetings.stream().map(it -> it.path("slug").asText()).toList();
  }

  private static int ordinal(Map<String, String> row) {
    return row.get("ordinal").isEmpty() ? 0 : Integer.parseInt(row.get("ordinal"));
  }
}
