package org.kurultai.store;

import java.util.ArrayList;
import java.util.List;

/** Collects the values of a statement while its text is put together, and numbers them. */
final class Parameters {

  private final List<Object> values = new ArrayList<>();

  /** Binds a value and gives its place in the text: {@code $3}. */
  String bind(Object value) {
    values.add(value instanceof List<?> list ? list.toArray(String[]::new) : value);
    return "$" + values.size();
  }

  /** The expression with its question marks replaced by the places of the values. */
  String fill(String sql, List<Object> bound) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Object value : bound) {
      int mark = sql.indexOf('?', from);
      text.append(sql, from, mark).append(bind(value));
      from = mark + 1;
    }
    return text.append(sql, from, sql.length()).toString();
  }

  List<Object> values() {
    return values;
  }
}
