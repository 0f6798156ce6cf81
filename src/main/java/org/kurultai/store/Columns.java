package org.kurultai.store;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.graphql.scalar.Url;

/**
 * Reads a row's columns one after the other, in the order of the select list. A statement and the
 * record it fills name their columns in the same order, so no name is looked up per row.
 */
public final class Columns {

  private static final BitSet NONE = new BitSet();

  private final Row row;
  private final BitSet unread;
  private int column;
  private int cell;
  private boolean read;

  /** Starts at the row's first column. */
  public Columns(Row row) {
    this(row, 0, NONE);
  }

  /**
   * @param start where the record's columns begin
   * @param unread which of the record's columns, from 0, the row lacks: they come out as null, zero
   *     or nothing
   */
  Columns(Row row, int start, BitSet unread) {
    this.row = row;
    this.cell = start;
    this.unread = unread;
  }

  @FunctionalInterface
  private interface Reader<V> {
    @Nullable V read(Row row, int cell);
  }

  /** Where in the row those that were read so far end. */
  int end() {
    return cell;
  }

  /**
   * This row without its next columns, which belong to another record that shares the statement;
   * such a statement reads all of them.
   */
  public Columns skip(int columns) {
    cell += columns;
    column += columns;
    return this;
  }

  /** A text that is always there. */
  public String text() {
    return present(textOrNull());
  }

  /** A text that may be missing. */
  public @Nullable String textOrNull() {
    return next(Row::getString);
  }

  /** The elements of an array column. */
  public List<String> texts() {
    String[] texts = present(next(Row::getArrayOfStrings));
    return texts == null ? List.of() : List.of(texts);
  }

  /** A constant of an enum, kept as its name. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    return present(constantOrNull(type));
  }

  /** A constant of an enum, or null. */
  public <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type) {
    String name = textOrNull();
    return name == null ? null : Enum.valueOf(type, name);
  }

  /** A date as precise as it is known, or null. */
  public @Nullable PartialDate dateOrNull() {
    String date = textOrNull();
    return date == null ? null : new PartialDate(date);
  }

  /** An address, or null. */
  public @Nullable Url urlOrNull() {
    String url = textOrNull();
    return url == null ? null : new Url(url);
  }

  /** A truth value. */
  public boolean flag() {
    Boolean flag = present(next(Row::getBoolean));
    return flag != null && flag;
  }

  /** A whole number of 32 bits. */
  public int integer() {
    Integer integer = present(integerOrNull());
    return integer == null ? 0 : integer;
  }

  /** A whole number of 32 bits, or null. */
  public @Nullable Integer integerOrNull() {
    return next(Row::getInteger);
  }

  /** A double-precision number. */
  public double real() {
    Double real = present(next(Row::getDouble));
    return real == null ? 0 : real;
  }

  /** A decimal number that is always there. */
  public BigDecimal decimal() {
    return present(decimalOrNull());
  }

  /** A decimal number, without the zeros that follow its last digit, or null. */
  public @Nullable BigDecimal decimalOrNull() {
    BigDecimal value = next(Row::getBigDecimal);
    return value == null ? null : plain(value);
  }

  /** A day, or null. */
  public @Nullable LocalDate dayOrNull() {
    return next(Row::getLocalDate);
  }

  /** An instant. */
  public OffsetDateTime instant() {
    return present(next(Row::getOffsetDateTime));
  }

  private <V> @Nullable V next(Reader<V> reader) {
    read = !unread.get(column++);
    return read ? reader.read(row, cell++) : null;
  }

  /** A value that its column must have; null comes out where the row lacks the column. */
  @SuppressWarnings("NullAway") // what was not read is not looked at
  private <V> V present(@Nullable V value) {
    if (value == null && read) {
      throw new IllegalStateException("column " + (cell - 1) + " is null");
    }
    return value;
  }

  /** Without the zeros that follow the last digit, as the record's own figures are shown. */
  public static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
