package org.kurultai.insight.rhythm;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.meeting.Period;

/** Into what stretches time is cut. The stretches of one kind are numbered from year 0 on. */
@Description(
    "Into what stretches time is cut. A meeting belongs to the one in which it began, or to the first"
        + " of the period that is asked for where it began before and lasted into it; known to the"
        + " year alone, it belongs to no quarter and no month.")
public enum TimeBucket {
  @Description("Calendar years, such as `2026`.")
  YEAR(12),
  @Description("Quarters of calendar years, such as `2026-Q1`.")
  QUARTER(3),
  @Description("Calendar months, such as `2026-01`.")
  MONTH(1);

  private static final int MONTHS_IN_YEAR = 12;

  private final int months;

  TimeBucket(int months) {
    this.months = months;
  }

  /** The number of the stretch that a day lies in. */
  int number(LocalDate day) {
    return (day.getYear() * MONTHS_IN_YEAR + day.getMonthValue() - 1) / months;
  }

  /**
   * Adds counts of meetings up by the numbers of the stretches that they belong to.
   *
   * @param period the period that is asked for: what lasted into it belongs to its first stretch
   * @param date when the meetings began: a month, or a year where no more is known
   */
  <T> Map<Integer, Integer> sums(
      @Nullable Period period,
      List<T> counts,
      Function<T, PartialDate> date,
      ToIntFunction<T> count) {
    int first = period == null || period.from() == null ? 0 : number(period.from().firstDay());
    Map<Integer, Integer> sums = new HashMap<>();
    for (T it : counts) {
      PartialDate began = date.apply(it);
      if (this == YEAR || !began.isYear()) {
        int number = Math.max(first, number(began.firstDay()));
        sums.merge(number, count.applyAsInt(it), Integer::sum);
      }
    }
    return sums;
  }

  /** What a stretch is called by machines: {@code 2026}, {@code 2026-Q1}, {@code 2026-01}. */
  String key(int number) {
    YearMonth start = start(number);
    return switch (this) {
      case YEAR -> "%04d".formatted(start.getYear());
      case QUARTER -> "%04d-Q%d".formatted(start.getYear(), quarter(start));
      case MONTH -> start.toString();
    };
  }

  /** What a stretch is called in English. */
  String label(int number) {
    YearMonth start = start(number);
    return switch (this) {
      case YEAR -> key(number);
      case QUARTER -> "Q%d %d".formatted(quarter(start), start.getYear());
      case MONTH ->
          start.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + start.getYear();
    };
  }

  /** The ways to cut time into longer stretches, the shorter of these first. */
  Stream<TimeBucket> coarser() {
    return Stream.of(values())
        .filter(it -> it.months > months)
        .sorted(Comparator.comparing(it -> it.months));
  }

  /** How many stretches of this kind it takes to hold those from one to another of a finer kind. */
  int stretches(TimeBucket finer, int first, int last) {
    return number(finer.start(last).atDay(1)) - number(finer.start(first).atDay(1)) + 1;
  }

  /** Stretches from one to another, as a client asks for them. */
  String period(int first, int last) {
    return "{from: \"%s\", to: \"%s\"}".formatted(start(first), start(last + 1).minusMonths(1));
  }

  private YearMonth start(int number) {
    int month = number * months;
    return YearMonth.of(month / MONTHS_IN_YEAR, month % MONTHS_IN_YEAR + 1);
  }

  private static int quarter(YearMonth start) {
    return (start.getMonthValue() + 2) / 3;
  }
}
