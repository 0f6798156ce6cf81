package org.kurultai.bench.baseline;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two answers of the GraphQL endpoint, byte for byte, as one would write them for speed alone. */
@ApplicationScoped
class HandWritten {

  private static final String STATES_BY_NAME =
      "select code, name from state order by name, code limit 20";

  private static final String STATES_BY_MEETINGS =
      "select code, name from state order by meeting_count desc, code limit 20";

  private static final String COUNCILS =
      """
      select asked.state, f.slug, f.name
      from unnest($1::text[]) asked(state) cross join lateral (
        select f.slug, f.name
        from forum_state l join forum f on f.slug = l.forum
        where l.state = asked.state
        order by f.name, f.slug
        limit 5) f""";

  private static final String MEETINGS =
      """
      select asked.forum, m.slug, m.start_date
      from unnest($1::text[]) asked(forum) cross join lateral (
        select m.slug, m.start_date
        from meeting m
        where m.forum = asked.forum
        order by m.latest, m.slug
        limit 10) m""";

  private final Pool pool;

  HandWritten(Pool pool) {
    this.pool = pool;
  }

  /** {@code {states(first: 20) {nodes {code name}}}}. */
  Future<Buffer> small() {
    return pool.preparedQuery(STATES_BY_NAME)
        .execute()
        .map(
            states -> {
              JsonText json = new JsonText().raw("{\"data\":{\"states\":{\"nodes\":");
              json.array(states, state -> pair(json, "code", state, 0, "name").raw("}"));
              return json.raw("}}}").toBuffer();
            });
  }

  /** The states with the most meetings, five councils of each, the last ten meetings of each. */
  Future<Buffer> nested() {
    return pool.preparedQuery(STATES_BY_MEETINGS)
        .execute()
        .compose(
            states ->
                byFirstColumn(COUNCILS, column(states, 0))
                    .compose(
                        councils ->
                            byFirstColumn(MEETINGS, slugs(councils))
                                .map(meetings -> print(states, councils, meetings))));
  }

  private static Buffer print(
      RowSet<Row> states, Map<String, List<Row>> councils, Map<String, List<Row>> meetings) {
    JsonText json = new JsonText().raw("{\"data\":{\"states\":{\"nodes\":");
    json.array(
        states,
        state -> {
          pair(json, "code", state, 0, "name").raw(",\"councils\":{\"nodes\":");
          json.array(
              councils.getOrDefault(state.getString(0), List.of()),
              council -> {
                pair(json, "slug", council, 1, "name").raw(",\"meetings\":{\"nodes\":");
                json.array(
                    meetings.getOrDefault(council.getString(1), List.of()),
                    meeting -> pair(json, "slug", meeting, 1, "startDate").raw("}"));
                json.raw("}}");
              });
          json.raw("}}");
        });
    return json.raw("}}}").toBuffer();
  }

  /** Opens an object with two members, whose values are neighbouring columns. */
  private static JsonText pair(JsonText json, String first, Row row, int column, String second) {
    return json.raw("{\"")
        .raw(first)
        .raw("\":")
        .text(row.getString(column))
        .raw(",\"")
        .raw(second)
        .raw("\":")
        .text(row.getString(column + 1));
  }

  private Future<Map<String, List<Row>>> byFirstColumn(String sql, Set<String> keys) {
    return pool.preparedQuery(sql)
        .execute(Tuple.of(keys.toArray(String[]::new)))
        .map(
            rows -> {
              Map<String, List<Row>> grouped = new HashMap<>();
              for (Row row : rows) {
                grouped.computeIfAbsent(row.getString(0), key -> new ArrayList<>()).add(row);
              }
              return grouped;
            });
  }

  private static Set<String> slugs(Map<String, List<Row>> councils) {
    Set<String> slugs = new LinkedHashSet<>();
    councils.values().forEach(rows -> slugs.addAll(column(rows, 1)));
    return slugs;
  }

  private static Set<String> column(Iterable<Row> rows, int column) {
    Set<String> values = new LinkedHashSet<>();
    rows.forEach(row -> values.add(row.getString(column)));
    return values;
  }
}
