package org.kurultai.dataset;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kurultai.dataset.Catalogue.StoredColumn;

/**
 * The rows of a sheet as a statement sees them: one array of texts for each column, unnested and
 * cast to the types of the table. So a statement's text does not depend on how many rows there are.
 */
final class TypedRows {

  private final Sheet sheet;
  private final List<StoredColumn> columns;

  TypedRows(Sheet sheet, Map<String, StoredColumn> columns) {
    this.sheet = sheet;
    this.columns = List.copyOf(columns.values());
  }

  /** {@code select … from unnest(…)}: the columns of the table and {@code place}, from 1. */
  String select() {
    return "select raw.place, %s from unnest(%s) with ordinality as raw(%s, place)"
        .formatted(each(TypedRows::cast), each(column -> "?::text[]"), each(c -> quoted(c.name())));
  }

  void bind(PreparedStatement statement, Connection connection) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      statement.setArray(i + 1, connection.createArrayOf("text", values(columns.get(i))));
    }
  }

  private String[] values(StoredColumn column) {
    String filed = sheet.kept().filed(column.name());
    return sheet.rows().stream()
        .map(row -> sheet.cell(row, filed))
        .map(value -> value.isEmpty() ? null : value)
        .toArray(String[]::new);
  }

  private static String cast(StoredColumn column) {
    String raw = "raw." + quoted(column.name());
    String value = column.list() ? "coalesce(string_to_array(%s, ';'), '{}')".formatted(raw) : raw;
    return "%s::%s as %s".formatted(value, column.type(), quoted(column.name()));
  }

  /** Says something of each column, with commas between. */
  String each(Function<StoredColumn, String> part) {
    return columns.stream().map(part).collect(joining(", "));
  }

  static String quoted(String name) {
    return '"' + name + '"';
  }
}
