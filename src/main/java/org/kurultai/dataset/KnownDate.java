package org.kurultai.dataset;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The days that a date of the dataset may mean: a year, a month or a day, as far as it is known.
 */
record KnownDate(LocalDate first, LocalDate last) {

  private static final Pattern FORM =
      Pattern.compile("[1-9]\\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  /** Empty if the text is no date of the calendar. */
  static Optional<KnownDate> of(String text) {
    if (fault(text).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (text.length()) {
          case 4 -> year(Integer.parseInt(text));
          case 7 -> month(YearMonth.parse(text));
          default -> new KnownDate(LocalDate.parse(text), LocalDate.parse(text));
        });
  }

  /** What is wrong with a text that should be a date. */
  static Optional<Fault> fault(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.of(new Fault("is no date", "write YYYY, YYYY-MM or YYYY-MM-DD"));
    }
    if (text.length() < 10) {
      return Optional.empty();
    }
    YearMonth month = YearMonth.parse(text.substring(0, 7));
    return Integer.parseInt(text.substring(8)) <= month.lengthOfMonth()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "is no date of the calendar",
                "%s %d has %d days"
                    .formatted(
                        month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        month.getYear(),
                        month.lengthOfMonth())));
  }

  private static KnownDate year(int year) {
    return new KnownDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static KnownDate month(YearMonth month) {
    return new KnownDate(month.atDay(1), month.atEndOfMonth());
  }
}
