package org.kurultai.insight.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.Api;
import org.kurultai.ReleaseFile.Row;
import org.kurultai.Rows;
import org.kurultai.store.Statements;

/** Counts by every key under filters of several conditions, held against the files. */
@QuarkusTest
class FilteredCountsTest {

  private static final Set<String> WITH_FIDAN =
      Rows.of("participants.csv").stream()
          .filter(row -> Rows.is(row, "person", "hakan-fidan"))
          .map(row -> row.get("meeting"))
          .collect(Collectors.toSet());

  /**
   * A filter of the API and by the files.
   *
   * @param from where its period starts, as a filter has it; empty where it is open
   * @param to where it ends, likewise
   * @param checks kinds of things that it names by slug or code
   */
  record Filter(
      String asked, String from, String to, int checks, Predicate<Map<String, String>> holds) {

    String period() {
      return "period: {"
          + (from.isEmpty() ? "" : "from: \"" + from + "\" ")
          + (to.isEmpty() ? "}" : "to: \"" + to + "\"}");
    }

    boolean keeps(Map<String, String> cells) {
      Row row = new Row(cells);
      String last = row.lastDay(row.cell("end_date").isEmpty() ? "start_date" : "end_date");
      return holds.test(cells)
          && !last.isEmpty()
          && row.firstDay("start_date").compareTo(to.isEmpty() ? "9999" : to + "-99") <= 0
          && last.compareTo(from) >= 0;
    }

    /** What began before the period counts in the first stretch of it. */
    List<String> values(MeetingKey key, Map<String, String> row) {
      List<String> values = Counted.values(key.name(), row);
      boolean before = new Row(row).firstDay("start_date").compareTo(from) < 0;
      return key.bucket() != null && before && !values.isEmpty()
          ? Counted.values(key.name(), Map.of("start_date", from))
          : values;
    }
  }

  @Inject Statements statements;

  static Stream<Filter> each_key_counts_what_the_files_hold() {
    return Stream.of(
        new Filter(
            "anyState: [\"KZ\", \"UZ\"], tracks: [HIGH_LEVEL]",
            "2019-11-08",
            "2025-06",
            1,
            row ->
                (Rows.holds(row, "states", "KZ") || Rows.holds(row, "states", "UZ"))
                    && Rows.is(row, "track", "HIGH_LEVEL")),
        new Filter(
            "organizations: [\"ots\"], topics: [\"transport\", \"energy\"], minConfidence: HIGH",
            "2015-01",
            "",
            2,
            row ->
                Counted.values("ORGANIZATION", row).contains("ots")
                    && (Rows.holds(row, "topics", "transport")
                        || Rows.holds(row, "topics", "energy"))
                    && Rows.is(row, "confidence", "HIGH")),
        new Filter(
            "allStates: [\"TR\", \"UZ\"], hostStates: [\"TR\"], formats: [IN_PERSON]",
            "",
            "2026-01",
            1,
            row ->
                Rows.holds(row, "states", "TR")
                    && Rows.holds(row, "states", "UZ")
                    && Rows.is(row, "host_state", "TR")
                    && Rows.is(row, "format", "IN_PERSON")),
        new Filter(
            "persons: [\"hakan-fidan\"], kinds: [PLANNING_GROUP, MINISTERIAL, CONSULTATION]",
            "2023-07",
            "2026-02",
            1,
            row ->
                WITH_FIDAN.contains(row.get("slug"))
                    && Rows.is(row, "kind", "PLANNING_GROUP", "MINISTERIAL", "CONSULTATION")),
        new Filter("tracks: [MID_LEVEL]", "", "", 0, row -> Rows.is(row, "track", "MID_LEVEL")));
  }

  @ParameterizedTest
  @MethodSource
  void each_key_counts_what_the_files_hold(Filter filter) {
    for (MeetingKey key : MeetingKey.values()) {
      Map<String, Integer> expected = new TreeMap<>();
      Counted.MEETINGS.stream()
          .filter(filter::keeps)
          .flatMap(row -> filter.values(key, row).stream())
          .forEach(value -> expected.merge(value, 1, Integer::sum));
      assertThat(expected).as(key.name()).isNotEmpty();
      assertThat(counts(key, filter)).as(key.name()).isEqualTo(expected);
    }
  }

  /** Without empty stretches; one statement counts, and one looks for each kind of slug or code. */
  private Map<String, Integer> counts(MeetingKey key, Filter filter) {
    long before = statements.issued();
    JsonNode buckets =
        Api.data(
                "{ meetingCounts(by: %s, filter: {%s, %s}) { key count } }"
                    .formatted(key, filter.asked(), filter.period()))
            .path("meetingCounts");
    assertThat(statements.issued() - before).as(key.name()).isEqualTo(1 + filter.checks());
    Map<String, Integer> counts = new TreeMap<>();
    buckets.forEach(it -> counts.put(it.path("key").asText(), it.path("count").asInt()));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }
}
