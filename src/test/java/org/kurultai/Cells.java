package org.kurultai;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Brings rows of the files and objects of the API into one form, so that they can be held against
 * each other: cells by the names of columns, without the empty ones. A query names its fields as
 * the columns are named, by aliases.
 */
public final class Cells {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+");

  private Cells() {}

  /** A row that carries its own confidence, or none. */
  public static Map<String, String> of(Map<String, String> row) {
    Map<String, String> cells = new TreeMap<>();
    row.forEach((column, cell) -> put(cells, column, plain(cell)));
    return cells;
  }

  /** A row whose confidence follows from its sources: see "Conventions" of the dataset's README. */
  public static Map<String, String> ofCiting(Map<String, String> row) {
    Map<String, String> cells = of(row);
    String sources = row.get("sources");
    cells.put(
        "confidence",
        sources.equals("unverified")
            ? "LOW"
            : Rows.elements(sources).contains("unverified") ? "MEDIUM" : "HIGH");
    return cells;
  }

  /**
   * An object of the API. What lies below a field with a single leaf is that field's cell, the
   * elements of a list joined as in the files; of an object with several leaves each is a cell.
   */
  public static Map<String, String> of(JsonNode object) {
    Map<String, String> cells = new TreeMap<>();
    object
        .fields()
        .forEachRemaining(
            field -> {
              if (field.getValue().isObject() && field.getValue().size() > 1) {
                cells.putAll(of(field.getValue()));
              } else {
                put(cells, field.getKey(), cell(field.getValue()));
              }
            });
    return cells;
  }

  private static String cell(JsonNode value) {
    if (value.isObject()) {
      return cell(value.elements().next());
    }
    if (value.isArray()) {
      StringJoiner joined = new StringJoiner(";");
      value.forEach(element -> joined.add(cell(element)));
      return joined.toString();
    }
    return value.isNull() ? "" : plain(value.isNumber() ? number(value) : value.asText());
  }

  private static String number(JsonNode value) {
    return value.decimalValue().toPlainString();
  }

  private static String plain(String text) {
    return NUMBER.matcher(text).matches()
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }

  private static void put(Map<String, String> cells, String column, String cell) {
    if (!cell.isEmpty()) {
      cells.put(column, cell);
    }
  }
}
