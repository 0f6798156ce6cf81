package org.kurultai.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.execution.Loader.Keyed;
import org.kurultai.graphql.paging.Page;
import org.kurultai.graphql.paging.Page.Item;
import org.kurultai.graphql.paging.Position;
import org.kurultai.graphql.paging.SortKey;
import org.kurultai.graphql.paging.Window;

/**
 * Pages over the rows of one kind. Fields that ask for the same rows in the same window share one
 * statement, whatever the number of their parents.
 */
public final class Listing<T> {

  private static final String NO_PARENT = "";

  private final Statements statements;
  private final SelectList columns;
  private final Function<Columns, T> reader;
  private final Loader<Keyed<String, Asked>, Page<T>> pages = Loader.keyed(this::loadPages, null);
  private final Loader<Keyed<String, Counted>, Integer> counts = Loader.keyed(this::count, 0);

  private record Asked(Scope scope, Where where, Window window) {}

  private record Counted(Scope scope, Where where) {}

  /**
   * A listing of records.
   *
   * @param columns what to select
   * @param reader reads the columns in their order
   */
  public Listing(Statements statements, SelectList columns, Function<Columns, T> reader) {
    this.statements = statements;
    this.columns = columns;
    this.reader = reader;
  }

  /** A page of a list that belongs to no parent. */
  public CompletableFuture<Page<T>> page(Scope scope, Where where, Window window) {
    return page(scope, NO_PARENT, where, window);
  }

  /** A page of a parent's list. */
  public CompletableFuture<Page<T>> page(Scope scope, String parent, Where where, Window window) {
    Asked asked = new Asked(scope, where, window);
    return window.isUnread()
        ? CompletableFuture.completedFuture(page(asked, parent, List.of()))
        : pages.load(new Keyed<>(parent, asked));
  }

  private Future<Map<String, Page<T>>> loadPages(Asked asked, List<String> parents) {
    boolean nested = asked.scope().parent() != null;
    SelectList.Part part = columns.partFor(asked.window().fields());
    Parameters parameters = new Parameters();
    PageStatement statement =
        new PageStatement(
            parameters,
            part.text(),
            asked.scope(),
            asked.where(),
            asked.window(),
            nested ? parents : null);
    return statements
        .run(statement.text(), parameters.values())
        .map(
            rows -> {
              Map<String, List<Item<T>>> items = items(rows, asked.window(), part.unread(), nested);
              Map<String, Page<T>> found = new HashMap<>();
              for (String parent : parents) {
                found.put(parent, page(asked, parent, items.getOrDefault(parent, List.of())));
              }
              return found;
            });
  }

  private Map<String, List<Item<T>>> items(
      RowSet<Row> rows, Window window, BitSet unread, boolean nested) {
    Map<String, List<Item<T>>> items = new HashMap<>();
    int most = Math.min(rows.size(), window.size() + 1);
    for (Row row : rows) {
      String parent = nested ? row.getString(0) : NO_PARENT;
      Columns cells = new Columns(row, nested ? 1 : 0, unread);
      T node = reader.apply(cells);
      items
          .computeIfAbsent(parent, first -> new ArrayList<>(most))
          .add(new Item<>(node, () -> position(row, window, cells.end())));
    }
    return items;
  }

  private static Position position(Row row, Window window, int start) {
    List<SortKey> keys = window.ordering().keys();
    List<Object> values = new ArrayList<>(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      Object value = keys.get(i).type().read(row, start + i);
      if (value == null) {
        values = List.of();
        break;
      }
      values.add(value);
    }
    return new Position(values, row.getString(start + keys.size()));
  }

  private Page<T> page(Asked asked, String parent, List<Item<T>> found) {
    Window window = asked.window();
    boolean more = found.size() > window.size();
    List<Item<T>> items = more ? found.subList(0, window.size()) : found;
    if (window.backward()) {
      Collections.reverse(items);
    }
    Counted counted = new Counted(asked.scope(), asked.where());
    return new Page<>(window, items, more, () -> counts.load(new Keyed<>(parent, counted)));
  }

  private Future<Map<String, Integer>> count(Counted counted, List<String> parents) {
    Parameters parameters = new Parameters();
    Scope scope = counted.scope();
    boolean nested = scope.parent() != null;
    if (nested) {
      parameters.bind(parents);
    }
    String belonging = nested ? scope.parent() + " = asked.parent and " : "";
    String count = Section.count("*", scope, belonging, counted.where(), parameters);
    String sql =
        nested
            ? "select asked.parent, " + count + " from unnest($1::text[]) asked(parent)"
            : "select '" + NO_PARENT + "', " + count;
    return statements
        .run(sql, parameters.values())
        .map(
            found -> {
              Map<String, Integer> counts = new HashMap<>();
              found.forEach(row -> counts.put(row.getString(0), row.getInteger(1)));
              return counts;
            });
  }
}
