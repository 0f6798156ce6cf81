package org.kurultai.dataset;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says what is wrong with a text that should be a {@link org.kurultai.graphql.scalar.PartialDate},
 * as the domain {@code partial_date} would refuse it: years have four digits and start at 1000.
 */
final class DateForm {

  private static final Pattern FORM =
      Pattern.compile("[1-9]\\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  private DateForm() {}

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
        : Optional.of(new Fault("is no date of the calendar", lengthOf(month)));
  }

  private static String lengthOf(YearMonth month) {
    String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return "%s %d has %d days".formatted(name, month.getYear(), month.lengthOfMonth());
  }
}
