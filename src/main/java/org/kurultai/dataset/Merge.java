package org.kurultai.dataset;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kurultai.dataset.Catalogue.StoredColumn;

/**
 * Makes a table agree with a file in one statement: rows that differ are changed, new ones added,
 * absent ones removed, and what agrees already is not touched.
 */
final class Merge {

  private final Sheet sheet;
  private final List<StoredColumn> columns;
  private final List<String> key;

  Merge(Sheet sheet, Map<String, StoredColumn> columns) {
    this.sheet = sheet;
    this.columns = List.copyOf(columns.values());
    this.key = sheet.described().key().stream().map(sheet.kept()::stored).toList();
  }

  FileCount run(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql())) {
      for (int i = 0; i < columns.size(); i++) {
        statement.setArray(i + 1, connection.createArrayOf("text", values(columns.get(i))));
      }
      try (ResultSet counts = statement.executeQuery()) {
        counts.next();
        return new FileCount(
            sheet.file(),
            sheet.rows().size(),
            counts.getInt("added"),
            counts.getInt("changed"),
            counts.getInt("removed"));
      }
    }
  }

  private String[] values(StoredColumn column) {
    String filed = sheet.kept().filed(column.name());
    return sheet.rows().stream()
        .map(row -> sheet.cell(row, filed))
        .map(value -> value.isEmpty() ? null : value)
        .toArray(String[]::new);
  }

  private String sql() {
    return """
        with merged as (
          merge into %s as old
          using (select %s from unnest(%s) as raw(%s)) as new
          on %s
          when matched and row(%s) is distinct from row(%s) then update set %s
          when not matched by target then insert (%s) values (%s)
          when not matched by source then delete
          returning merge_action() as action)
        select count(*) filter (where action = 'INSERT') as added,
          count(*) filter (where action = 'UPDATE') as changed,
          count(*) filter (where action = 'DELETE') as removed
        from merged
        """
        .formatted(
            quoted(sheet.kept().table()),
            each(Merge::cast),
            each(column -> "?::text[]"),
            each(column -> quoted(column.name())),
            key.stream().map(this::agrees).collect(joining(" and ")),
            each(column -> "old." + quoted(column.name())),
            each(column -> "new." + quoted(column.name())),
            each(column -> quoted(column.name()) + " = new." + quoted(column.name())),
            each(column -> quoted(column.name())),
            each(column -> "new." + quoted(column.name())));
  }

  private static String cast(StoredColumn column) {
    String raw = "raw." + quoted(column.name());
    String value = column.list() ? "coalesce(string_to_array(%s, ';'), '{}')".formatted(raw) : raw;
    return "%s::%s as %s".formatted(value, column.type(), quoted(column.name()));
  }

  // A merge that deletes is a full join, which must hash: "is not distinct from" does not.
  private String agrees(String column) {
    boolean always = columns.stream().anyMatch(c -> c.name().equals(column) && c.required());
    String comparison =
        always
            ? "old.%1$s = new.%1$s"
            : "coalesce(old.%1$s::text, '') = coalesce(new.%1$s::text, '')";
    return comparison.formatted(quoted(column));
  }

  private String each(Function<StoredColumn, String> part) {
    return columns.stream().map(part).collect(joining(", "));
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
