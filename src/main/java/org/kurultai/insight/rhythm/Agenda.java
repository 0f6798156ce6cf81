package org.kurultai.insight.rhythm;

import static java.util.stream.Collectors.groupingBy;
import static org.kurultai.insight.Rounding.rounded;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.meeting.Period;
import org.kurultai.store.Columns;

/**
 * How often each topic was on the agenda.
 *
 * @param span the stretches of the period
 * @param period the period as it was asked for
 * @param held how many meetings began in each
 * @param topics for each topic, how many of them have it, by stretch or by none
 */
record Agenda(
    Span span,
    @Nullable Period period,
    Map<Integer, Integer> held,
    Map<String, List<Agenda.Tally>> topics) {

  /**
   * A count of meetings.
   *
   * @param date the month in which they began, or the year where only that is known
   * @param topic what they have in common; null for all of them
   */
  record Tally(PartialDate date, @Nullable String topic, int count) {

    static Tally read(Columns row) {
      return new Tally(new PartialDate(row.text()), row.textOrNull(), row.integer());
    }
  }

  static Agenda of(TimeBucket by, @Nullable Period period, List<Tally> tallies) {
    Map<Integer, Integer> held =
        sums(by, period, tallies.stream().filter(tally -> tally.topic() == null).toList());
    return new Agenda(
        Span.of(by, period, held.keySet().stream()),
        period,
        held,
        tallies.stream()
            .filter(tally -> tally.topic() != null)
            .collect(groupingBy(tally -> Objects.requireNonNull(tally.topic()))));
  }

  /** The trend of each topic that a meeting has. */
  List<TopicTrend> trends() {
    return topics.entrySet().stream().map(it -> trend(it.getKey(), it.getValue())).toList();
  }

  private TopicTrend trend(String topic, List<Tally> tallies) {
    Map<Integer, Integer> counts = sums(span.bucket(), period, tallies);
    return new TopicTrend(
        topic,
        span.numbers().stream()
            .map(
                number ->
                    new TrendPoint(
                        span.bucket().key(number),
                        sum(counts, List.of(number)),
                        rounded(share(counts, List.of(number)))))
            .toList(),
        tallies.stream().mapToInt(Tally::count).sum(),
        rounded(share(counts, span.lastHalf()) - share(counts, span.firstHalf())));
  }

  private double share(Map<Integer, Integer> counts, List<Integer> numbers) {
    int all = sum(held, numbers);
    return all == 0 ? 0 : (double) sum(counts, numbers) / all;
  }

  private static int sum(Map<Integer, Integer> counts, List<Integer> numbers) {
    return numbers.stream().mapToInt(number -> counts.getOrDefault(number, 0)).sum();
  }

  private static Map<Integer, Integer> sums(
      TimeBucket by, @Nullable Period period, List<Tally> tallies) {
    return by.sums(period, tallies, Tally::date, Tally::count);
  }
}
