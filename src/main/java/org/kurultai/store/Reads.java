package org.kurultai.store;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.execution.Loader.Keyed;

/** Loaders that one statement serves whose first parameter, $1, is the array of keys. */
public final class Reads {

  private Reads() {}

  /** One record by each key; the record itself knows its key. */
  public static <T> Loader<String, T> one(
      Statements statements, String sql, Function<Columns, T> reader, Function<T, String> key) {
    return Loader.one(
        keys ->
            statements
                .run(sql, (Object) keys.toArray(String[]::new))
                .map(
                    rows -> {
                      Map<String, T> found = new HashMap<>();
                      for (Row row : rows) {
                        T value = reader.apply(new Columns(row));
                        found.put(key.apply(value), value);
                      }
                      return found;
                    }));
  }

  /** The records of each key, in the statement's order; its first column is the key. */
  public static <T> Loader<String, List<T>> many(
      Statements statements, String sql, Function<Columns, T> reader) {
    return Loader.many(
        keys ->
            statements
                .run(sql, (Object) keys.toArray(String[]::new))
                .map(rows -> grouped(rows, reader)));
  }

  /**
   * The records of each key that meet conditions, in the statement's order; its first column is the
   * key. Fields that ask for the same conditions share a statement.
   *
   * @param start the statement up to its conditions, ending in {@code and}
   * @param order what follows the conditions
   */
  public static <T> Loader<Keyed<String, Where>, List<T>> manyWhere(
      Statements statements, String start, String order, Function<Columns, T> reader) {
    return Loader.keyed(
        (where, keys) -> {
          Parameters parameters = new Parameters();
          parameters.bind(keys);
          String sql = start + ' ' + where.render(parameters) + '\n' + order;
          return statements.run(sql, parameters.values()).map(rows -> grouped(rows, reader));
        },
        List.of());
  }

  /** The records of a statement, in its order. */
  public static <T> Loader<Filtered, List<T>> filtered(
      Statements statements, Function<Columns, T> reader) {
    return Loader.each(asked -> asked.run(statements).map(rows -> records(rows, reader)));
  }

  private static <T> List<T> records(RowSet<Row> rows, Function<Columns, T> reader) {
    List<T> records = new ArrayList<>(rows.size());
    rows.forEach(row -> records.add(reader.apply(new Columns(row))));
    return records;
  }

  /** Groups rows by their first column, a text, and reads the rest. */
  private static <T> Map<String, List<T>> grouped(RowSet<Row> rows, Function<Columns, T> reader) {
    Map<String, List<T>> found = new HashMap<>();
    for (Row row : rows) {
      Columns columns = new Columns(row);
      found.computeIfAbsent(columns.text(), first -> new ArrayList<>()).add(reader.apply(columns));
    }
    return found;
  }
}
