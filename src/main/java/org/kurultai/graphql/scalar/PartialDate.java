package org.kurultai.graphql.scalar;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.time.LocalDate;
import java.time.YearMonth;
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

  /**
   * Checks the form and the calendar.
   *
   * @throws IllegalArgumentException where the text is no date, saying what would be one
   */
  public PartialDate {
    if (!isDate(value)) {
      throw new IllegalArgumentException(
          "'"
              + value
              + "' is no date: write a day (2026-01-20), a month (2026-01) or a year (2026)");
    }
  }

  /** Whether it is known to the year alone. */
  public boolean isYear() {
    return value.length() == 4;
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

  /** By hand, since every date of every row is checked. */
  private static boolean isDate(String value) {
    return switch (value.length()) {
      case 4 -> number(value, 0, 4) > 0;
      case 7 -> number(value, 0, 4) > 0 && isMonth(value);
      case 10 -> number(value, 0, 4) > 0 && isMonth(value) && isDay(value);
      default -> false;
    };
  }

  private static boolean isMonth(String value) {
    int month = number(value, 5, 7);
    return value.charAt(4) == '-' && month >= 1 && month <= 12;
  }

  private static boolean isDay(String value) {
    int day = number(value, 8, 10);
    return value.charAt(7) == '-'
        && day >= 1
        && day <= YearMonth.of(number(value, 0, 4), number(value, 5, 7)).lengthOfMonth();
  }

  /** The digits from a place up to another as a number; -1 where something else stands there. */
  private static int number(String value, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
