package org.kurultai.insight.rhythm;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.BadUserInput;
import org.kurultai.meeting.Period;

/**
 * Consecutive stretches of time.
 *
 * @param bucket how time is cut
 * @param numbers the numbers of the stretches, upwards
 */
record Span(TimeBucket bucket, List<Integer> numbers) {

  /** Fifty years by month: more than the record holds. */
  private static final int MOST = 600;

  /**
   * The whole period that was asked for; where it is open, up to the first or last of the meetings.
   *
   * @param found the numbers of the stretches that have meetings
   * @throws BadUserInput where these are too many stretches; it names what to ask for instead
   */
  static Span of(TimeBucket bucket, @Nullable Period period, Stream<Integer> found) {
    Stream<Integer> asked =
        period == null
            ? Stream.empty()
            : Stream.concat(
                Stream.ofNullable(period.from()).map(from -> bucket.number(from.firstDay())),
                Stream.ofNullable(period.to()).map(to -> bucket.number(to.lastDay())));
    List<Integer> ends = Stream.concat(asked, found).sorted().toList();
    if (ends.isEmpty()) {
      return new Span(bucket, List.of());
    }
    int first = ends.get(0);
    int last = ends.get(ends.size() - 1);
    if (last - first >= MOST) {
      throw tooMany(bucket, period, first, last);
    }
    return new Span(bucket, IntStream.rangeClosed(first, last).boxed().toList());
  }

  private static BadUserInput tooMany(
      TimeBucket bucket, @Nullable Period period, int first, int last) {
    Optional<TimeBucket> coarser =
        bucket.coarser().filter(it -> it.stretches(bucket, first, last) <= MOST).findFirst();
    return new BadUserInput(
        // What the client gave and can change.
        period == null && coarser.isPresent() ? "by" : "filter.period",
        "%s to %s are %d stretches by %s, more than %d: ask %sfor a filter.period such as %s"
            .formatted(
                bucket.key(first),
                bucket.key(last),
                last - first + 1,
                bucket,
                MOST,
                coarser.map(it -> "by " + it + " or ").orElse(""),
                bucket.period(last - MOST + 1, last)));
  }

  /** The first half of the stretches; where their number is odd, the middle one is in no half. */
  List<Integer> firstHalf() {
    return numbers.subList(0, numbers.size() / 2);
  }

  /** The last half of the stretches. */
  List<Integer> lastHalf() {
    return numbers.subList(numbers.size() - numbers.size() / 2, numbers.size());
  }
}
