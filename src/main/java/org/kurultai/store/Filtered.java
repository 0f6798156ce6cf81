package org.kurultai.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/**
 * A statement about the rows that meet conditions. It has value equality: those who ask for the
 * same share it.
 *
 * @param start the statement up to its conditions, ending in {@code where} or {@code and}
 * @param where the conditions
 * @param end what follows them
 */
public record Filtered(String start, Where where, String end) {

  Future<RowSet<Row>> run(Statements statements) {
    Parameters parameters = new Parameters();
    String sql = start + ' ' + where.render(parameters) + '\n' + end;
    return statements.run(sql, parameters.values());
  }
}
