package org.kurultai.dataset;

import static java.util.stream.Collectors.joining;
import static org.kurultai.dataset.TypedRows.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.kurultai.dataset.Catalogue.StoredColumn;

/**
 * Makes a table agree with a file in one statement: rows that differ are changed, new ones added,
 * absent ones removed, and what agrees already is not touched.
 */
final class Merge {

  private final Sheet sheet;
  private final Map<String, StoredColumn> columns;
  private final TypedRows rows;

  Merge(Sheet sheet, Map<String, StoredColumn> columns) {
    this.sheet = sheet;
    this.columns = columns;
    this.rows = new TypedRows(sheet, columns);
  }

  FileCount run(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql())) {
      rows.bind(statement, connection);
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

  private String sql() {
    return """
        with merged as (
          merge into %s as old
          using (%s) as new
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
            rows.select(),
            sheet.described().key().stream().map(this::agrees).collect(joining(" and ")),
            rows.each(column -> "old." + quoted(column.name())),
            rows.each(column -> "new." + quoted(column.name())),
            rows.each(column -> quoted(column.name()) + " = new." + quoted(column.name())),
            rows.each(column -> quoted(column.name())),
            rows.each(column -> "new." + quoted(column.name())));
  }

  // A merge that deletes is a full join, which must hash: "is not distinct from" does not.
  private String agrees(String filed) {
    StoredColumn column = columns.get(filed);
    String comparison =
        column != null && column.required()
            ? "old.%1$s = new.%1$s"
            : "coalesce(old.%1$s::text, '') = coalesce(new.%1$s::text, '')";
    return comparison.formatted(quoted(sheet.kept().stored(filed)));
  }
}
