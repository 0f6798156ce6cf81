package org.kurultai.store;

import java.time.LocalDate;
import java.util.List;
import org.kurultai.graphql.paging.SortKey;
import org.kurultai.store.Where.Condition;

/**
 * The first of the days that a row may have happened on, {@code first_day}. Tables that are listed
 * by it hold it also counted back, as {@code latest}: it ascends where the latest come first, as
 * slugs do, and what has no day comes last. So in that order every page is one range of an index.
 */
public final class FirstDay {

  /** The order by it where it may be missing. */
  public static final SortKey KEY = key(true);

  /** The order by it where it is known. */
  static final SortKey KNOWN = key(false);

  /** What {@code latest} is where there is no day. */
  static final String UNDATED = "2147483647";

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private FirstDay() {}

  private static SortKey key(boolean nullable) {
    return new SortKey("first_day", SortKey.Type.DAY, nullable, "latest");
  }

  /** The value of {@code latest} for a day. */
  static int countedBack(LocalDate day) {
    return (int) (LAST.toEpochDay() - day.toEpochDay());
  }

  /** The same in SQL. */
  private static String countedBackInSql(String day) {
    return "date '9999-12-31' - " + day + "::date";
  }

  /** That an aliased row has a day. */
  static Condition known(String alias) {
    return new Condition(
        alias + ".first_day is not null", alias + ".latest < " + UNDATED, List.of());
  }

  /** That it is that day or a later one. */
  static Condition since(String alias, LocalDate day) {
    return new Condition(
        alias + ".first_day >= ?", alias + ".latest <= " + countedBackInSql("?"), List.of(day));
  }

  /** That it is that day or an earlier one. */
  static Condition until(String alias, LocalDate day) {
    return new Condition(
        alias + ".first_day <= ?",
        "("
            + alias
            + ".latest >= "
            + countedBackInSql("?")
            + " and "
            + known(alias).latestFirst()
            + ")",
        List.of(day));
  }

  /** That it lies before that day, by {@code length.days} at most. */
  static Condition shortlyBefore(String alias, LocalDate day) {
    return new Condition(
        alias + ".first_day < ? and " + alias + ".first_day >= ?::date - length.days",
        "%1$s.latest > %2$s and %1$s.latest <= %2$s + length.days"
            .formatted(alias, countedBackInSql("?")),
        List.of(day, day));
  }
}
