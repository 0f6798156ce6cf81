package org.kurultai.graphql.paging;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A column that a list can be ordered by.
 *
 * @param column its name, without a table
 * @param type how its values are read, and carried in a cursor
 * @param nullable whether rows without a value exist; they come last
 * @param latest a column that ascends, and is never null, in the order from the greatest value to
 *     the least and then to none; null where there is no such column
 */
public record SortKey(String column, Type type, boolean nullable, @Nullable String latest) {

  /** The types of sort columns. */
  public enum Type {
    TEXT(Row::getString, text -> text, text -> ((String) text).indexOf('\0') < 0),
    DAY(Row::getLocalDate, LocalDate::parse, day -> isOfFourDigits(((LocalDate) day).getYear())),
    INTEGER(Row::getInteger, Integer::valueOf, any -> true),
    DECIMAL(Row::getBigDecimal, BigDecimal::new, number -> isPlain((BigDecimal) number));

    private static final int MOST_DIGITS = 30;

    private final Reader reader;
    private final Function<String, Object> parser;
    private final Predicate<Object> kept;

    /**
     * @param kept whether Postgres can hold such a value: a forged cursor may name any
     */
    Type(Reader reader, Function<String, Object> parser, Predicate<Object> kept) {
      this.reader = reader;
      this.parser = parser;
      this.kept = kept;
    }

    /** The value in a row. */
    public @Nullable Object read(Row row, int position) {
      return reader.read(row, position);
    }

    /** The value in a cursor; a RuntimeException where it is none. */
    Object parse(String text) {
      Object value = parser.apply(text);
      if (!kept.test(value)) {
        throw new IllegalArgumentException(text);
      }
      return value;
    }

    private static boolean isOfFourDigits(int year) {
      return year > 0 && year < 10_000;
    }

    private static boolean isPlain(BigDecimal number) {
      return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }
  }

  @FunctionalInterface
  private interface Reader {
    @Nullable Object read(Row row, int position);
  }

  /** A column whose descending order no other column holds. */
  public SortKey(String column, Type type, boolean nullable) {
    this(column, type, nullable, null);
  }

  /** A text column that is never null. */
  public static SortKey text(String column) {
    return new SortKey(column, Type.TEXT, false);
  }

  /** A date column that may be null. */
  public static SortKey day(String column) {
    return new SortKey(column, Type.DAY, true);
  }

  /** An integer column that is never null. */
  public static SortKey count(String column) {
    return new SortKey(column, Type.INTEGER, false);
  }

  /** An integer column that may be null. */
  public static SortKey integer(String column) {
    return new SortKey(column, Type.INTEGER, true);
  }

  /** A decimal column that may be null. */
  public static SortKey decimal(String column) {
    return new SortKey(column, Type.DECIMAL, true);
  }
}
