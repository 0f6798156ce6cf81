package org.kurultai.dataset;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of the database's tables that can be written, as its own catalogue describes them.
 */
record Catalogue(Map<String, Map<String, StoredColumn>> tables) {

  /**
   * @param type its type or domain, as a cast names it
   * @param required not null and without a default
   * @param list holds several values
   * @param allowed the values of an enumeration; empty where any value will do
   */
  record StoredColumn(
      String name, String type, boolean required, boolean list, List<String> allowed) {

    /** Characters that the domain {@code label} takes. */
    static final int LABEL_LENGTH = 500;

    boolean label() {
      return type.equals("label");
    }

    boolean partialDate() {
      return type.equals("partial_date");
    }
  }

  private static final String COLUMNS =
      """
      select c.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type,
        a.attnotnull and not a.atthasdef as required,
        coalesce(base.typcategory, t.typcategory) = 'A' as list,
        array(
          select literal[1]
          from pg_constraint k,
            regexp_matches(pg_get_constraintdef(k.oid), '''([A-Z][A-Z0-9_]*)''::text', 'g') as literal
          where k.contypid = t.oid and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%'
        ) as allowed
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid
      join pg_type t on t.oid = a.atttypid
      left join pg_type base on base.oid = t.typbasetype
      where c.oid = to_regclass(?) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by a.attnum
      """;

  static Catalogue read(Connection connection) throws SQLException {
    Map<String, Map<String, StoredColumn>> tables = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
      for (KeptFile file : KeptFile.ALL) {
        statement.setString(1, file.table());
        tables.put(file.table(), columns(statement, file));
      }
    }
    return new Catalogue(Map.copyOf(tables));
  }

  private static Map<String, StoredColumn> columns(PreparedStatement statement, KeptFile file)
      throws SQLException {
    Map<String, StoredColumn> columns = new LinkedHashMap<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String name = row.getString("attname");
        if (!file.derived().contains(name)) {
          columns.put(file.filed(name), column(name, row));
        }
      }
    }
    return columns;
  }

  private static StoredColumn column(String name, ResultSet row) throws SQLException {
    Array allowed = row.getArray("allowed");
    return new StoredColumn(
        name,
        row.getString("type"),
        row.getBoolean("required"),
        row.getBoolean("list"),
        List.of((String[]) allowed.getArray()));
  }

  /** The columns that a file fills, by their names in the file. */
  Map<String, StoredColumn> columns(KeptFile file) {
    return tables.getOrDefault(file.table(), Map.of());
  }
}
