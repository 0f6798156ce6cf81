package org.kurultai.store;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.graphql.scalar.Url;

/**
 * Reads a row's columns one after the other, in the order of the select list. A statement and the
 * record it fills name their columns in the same order, so no name is looked up per row.
 */
public final class Columns {

  private final Row row;
  private int next;

  /** Starts at the row's first column. */
  public Columns(Row row) {
    this.row = row;
  }

  /** How many columns have been read. */
  int read() {
    return next;
  }

  /**
   * This row without its next columns, which belong to another record that shares the statement.
   */
  public Columns skip(int columns) {
    next += columns;
    return this;
  }

  /** A text that is always there. */
  public String text() {
    String text = row.getString(next++);
    if (text == null) {
      throw new IllegalStateException("column " + (next - 1) + " is null");
    }
    return text;
  }

  /** A text that may be missing. */
  public @Nullable String textOrNull() {
    return row.getString(next++);
  }

  /** The elements of an array column. */
  public List<String> texts() {
    return List.of(row.getArrayOfStrings(next++));
  }

  /** A constant of an enum, kept as its name. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    return Enum.valueOf(type, text());
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
    return row.getBoolean(next++);
  }

  /** A whole number of 32 bits. */
  public int integer() {
    return row.getInteger(next++);
  }

  /** A whole number of 32 bits, or null. */
  public @Nullable Integer integerOrNull() {
    return row.getInteger(next++);
  }

  /** A double-precision number. */
  public double real() {
    return row.getDouble(next++);
  }

  /** A decimal number that is always there. */
  public BigDecimal decimal() {
    BigDecimal value = decimalOrNull();
    if (value == null) {
      throw new IllegalStateException("column " + (next - 1) + " is null");
    }
    return value;
  }

  /** A decimal number, without the zeros that follow its last digit, or null. */
  public @Nullable BigDecimal decimalOrNull() {
    BigDecimal value = row.getBigDecimal(next++);
    return value == null ? null : plain(value);
  }

  /** An instant. */
  public OffsetDateTime instant() {
    return row.getOffsetDateTime(next++);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
