package org.kurultai.insight.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.insight.timeline.TimelineRows.EARLIEST_FIRST;
import static org.kurultai.insight.timeline.TimelineRows.LATEST_FIRST;
import static org.kurultai.insight.timeline.TimelineRows.involving;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Api;
import org.kurultai.Pages;
import org.kurultai.insight.timeline.TimelineRows.Entry;

/** Whole lists of periods at whose edges something lasts, walked both ways. */
@QuarkusTest
class LastingEntriesTest {

  private static final Map<String, Comparator<Entry>> ORDERS =
      Map.of("ASC", EARLIEST_FIRST, "DESC", LATEST_FIRST);

  static Stream<EdgePeriod> periods() {
    return EdgePeriod.some();
  }

  @ParameterizedTest
  @MethodSource("periods")
  void lists_can_be_walked_from_both_ends(EdgePeriod period) {
    for (String direction : ORDERS.keySet()) {
      walk("1 Meeting", "meetings", "DATE", period, direction);
      walk("2 Document", "documents", "SIGNED_ON", period, direction);
    }
  }

  private static void walk(
      String type, String list, String field, EdgePeriod period, String direction) {
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
  void timelines_can_be_walked_in_both_orders(EdgePeriod period) {
    ORDERS.forEach(
        (direction, order) -> {
          String all = period.asked() + ", direction: " + direction;
          assertWalked(all, 97, TimelineRows.names(period, order));
          assertWalked(
              all + ", states: [\"TR\", \"KZ\", \"UZ\"]",
              47,
              TimelineRows.names(period.and(involving("TR", "KZ", "UZ")), order));
        });
  }

  private static void assertWalked(String asked, int size, List<String> expected) {
    assertThat(ReadTimeline.walk(asked, size)).as(asked).isEqualTo(expected);
    assertThat(ReadTimeline.count(asked)).as(asked).isEqualTo(expected.size());
  }

  private static List<String> slugs(List<JsonNode> nodes) {
    return nodes.stream().map(node -> node.path("slug").asText()).toList();
  }
}
