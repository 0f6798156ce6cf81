package org.kurultai.insight.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kurultai.ReleaseFile.Row;
import org.kurultai.insight.timeline.TimelineRows.Entry;

/**
 * A period that starts and ends where something does that lasts for days, a month or a year.
 *
 * @param to empty where it is open
 */
record EdgePeriod(String from, String to) implements Predicate<Entry> {

  private static final List<Entry> LASTING =
      TimelineRows.ALL.stream().filter(entry -> !entry.first().equals(entry.last())).toList();

  /** Some periods, the same ones each time; a third of them are open. */
  static Stream<EdgePeriod> some() {
    Random random = new Random(22);
    return IntStream.range(0, 7)
        .mapToObj(i -> between(edge(random), random.nextInt(3) == 0 ? null : edge(random)))
        .toList()
        .stream();
  }

  private static EdgePeriod between(LocalDate one, @Nullable LocalDate other) {
    return other == null
        ? new EdgePeriod(one.toString(), "")
        : other.isBefore(one)
            ? new EdgePeriod(other.toString(), one.toString())
            : new EdgePeriod(one.toString(), other.toString());
  }

  /** The first day of what lasts or its last, the day before that, or the day after. */
  private static LocalDate edge(Random random) {
    Entry entry = LASTING.get(random.nextInt(LASTING.size()));
    String day = random.nextInt(3) == 0 ? entry.first() : entry.last();
    YearMonth month = YearMonth.parse(day.substring(0, 7));
    return month
        .atDay(Math.min(Integer.parseInt(day.substring(8)), month.lengthOfMonth()))
        .plusDays(random.nextInt(3) - 1);
  }

  /** As an argument of the API. */
  String asked() {
    return "period: {from: \"%s\"%s}".formatted(from, to.isEmpty() ? "" : ", to: \"" + to + '"');
  }

  @Override
  public boolean test(Entry entry) {
    return entry.liesIn(from, to.isEmpty() ? "9999" : to);
  }

  /** Whether a meeting lies in it. */
  boolean holds(Row meeting) {
    String first = meeting.firstDay("start_date");
    String last = meeting.lastDay(meeting.cell("end_date").isEmpty() ? "start_date" : "end_date");
    return !first.isEmpty()
        && first.compareTo(to.isEmpty() ? "9999" : to) <= 0
        && last.compareTo(from) >= 0;
  }
}
