package org.kurultai.graphql.scalar;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.execution.ScalarValue;

/**
 * A date as precise as it is known, ISO 8601-2 (EDTF level 0): {@code 2026-01-20}, {@code 2026-01}
 * or {@code 2026}. It keeps its precision; where a day is needed it counts as its first or last.
 *
 * @param value the text
 */
@ScalarValue
@CustomScalar("PartialDate")
@Description(
    "A day, a month or a year, as far as it is known: `2026-01-20`, `2026-01` or `2026`"
        + " (ISO 8601-2, EDTF level 0).")
public record PartialDate(String value) implements CustomStringScalar {

  private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  /**
   * Checks the form and the calendar.
   *
   * @throws IllegalArgumentException where the text is no date, saying what would be one
   */
  public PartialDate {
    if (!FORM.matcher(value).matches() || !onCalendar(value)) {
      throw new IllegalArgumentException(
          "'"
              + value
              + "' is no date: write a day (2026-01-20), a month (2026-01) or a year (2026)");
    }
  }

  /** The first day that the date may mean. */
  public LocalDate firstDay() {
    return switch (value.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(value), 1, 1);
      case 7 -> YearMonth.parse(value).atDay(1);
      default -> LocalDate.parse(value);
    };
  }

  /** The last day that the date may mean. */
  public LocalDate lastDay() {
    return switch (value.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(value), 12, 31);
      case 7 -> YearMonth.parse(value).atEndOfMonth();
      default -> LocalDate.parse(value);
    };
  }

  @Override
  public String stringValueForSerialization() {
    return value;
  }

  private static boolean onCalendar(String value) {
    try {
      switch (value.length()) {
        case 4 -> Year.parse(value);
        case 7 -> YearMonth.parse(value);
        default -> LocalDate.parse(value);
      }
      return !value.startsWith("0000");
    } catch (DateTimeException impossible) {
      return false;
    }
  }
}
