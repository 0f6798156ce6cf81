package org.kurultai.insight.rhythm;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;

/** Into what stretches time is cut. The stretches of one kind are numbered from year 0 on. */
@Description(
    "Into what stretches time is cut. A meeting belongs to the one in which it began; known to the"
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

  /** The same in SQL: of the day on which a meeting m began, null where no stretch is known. */
  String number() {
    String number =
        "(extract(year from m.first_day)::int * 12 + extract(month from m.first_day)::int - 1) / "
            + months;
    return this == YEAR ? number : "case when length(m.start_date) > 4 then " + number + " end";
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

  private YearMonth start(int number) {
    int month = number * months;
    return YearMonth.of(month / MONTHS_IN_YEAR, month % MONTHS_IN_YEAR + 1);
  }

  private static int quarter(YearMonth start) {
    return (start.getMonthValue() + 2) / 3;
  }
}
