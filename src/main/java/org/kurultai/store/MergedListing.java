package org.kurultai.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.Loader;
import org.kurultai.graphql.paging.Ordering;
import org.kurultai.graphql.paging.Page;
import org.kurultai.graphql.paging.Page.Item;
import org.kurultai.graphql.paging.Position;
import org.kurultai.graphql.paging.SortDirection;
import org.kurultai.graphql.paging.SortKey;
import org.kurultai.graphql.paging.Window;

/**
 * Pages over several lists, merged by day. Each list is a range of its own index, limited to the
 * page, for each parent if there are; what lasted into a period is one for each length that occurs
 * ({@link Overlap}). So a page costs as many short ranges as there are lists, parents and lengths,
 * however long the lists and however deep the page.
 */
public final class MergedListing {

  private final Statements statements;
  private final Loader<Asked, Page<Entry>> pages = Loader.each(this::loadPage);
  private final Loader<Lists, Integer> counts = Loader.each(this::count);

  /**
   * One of the lists.
   *
   * @param rank its own: of one day, the lower comes first
   * @param scope its rows, all of which have a {@link FirstDay}; the tie is the key of a row
   */
  public record Part(int rank, Scope scope, Where where) {}

  /** A row: that with this key in the list with this rank. */
  public record Entry(int rank, String key) {}

  private record Asked(Lists list, Window window) {}

  private record Lists(List<Part> parts, @Nullable List<String> parents) {}

  /** A listing that runs its statements here. */
  public MergedListing(Statements statements) {
    this.statements = statements;
  }

  /**
   * The order of a merged list.
   *
   * @param name what its cursors belong to
   */
  public static Ordering ordering(String name, SortDirection direction) {
    return Ordering.of(
        name, direction, FirstDay.KNOWN, new SortKey("rank", SortKey.Type.INTEGER, false));
  }

  /**
   * A page of the merged list.
   *
   * @param parents whose rows; a row of several of them stands in the list once
   * @param window in an {@link #ordering}
   */
  public CompletableFuture<Page<Entry>> page(
      List<Part> parts, @Nullable List<String> parents, Window window) {
    return pages.load(new Asked(new Lists(parts, parents), window));
  }

  private Future<Page<Entry>> loadPage(Asked asked) {
    Lists list = asked.list();
    Window window = asked.window();
    Parameters parameters = new Parameters();
    String united =
        list.parts().stream()
            .map(part -> "select rank, k0, tie from (\n" + rows(part, asked, parameters) + "\n) p")
            .collect(Collectors.joining("\nunion\n"));
    String sql =
        "select * from (\n%s\n) u order by k0%s, rank, tie limit %s"
            .formatted(
                united,
                window.ordering().descending() ? " desc" : "",
                parameters.bind(window.size() + 1));
    return statements.run(sql, parameters.values()).map(found -> page(found, list, window));
  }

  private static String rows(Part part, Asked asked, Parameters parameters) {
    MergedWindow window = new MergedWindow(asked.window(), part);
    return new PageStatement(
            parameters,
            part.rank() + " as rank",
            part.scope(),
            window.where(),
            window.window(),
            asked.list().parents())
        .text();
  }

  private Page<Entry> page(RowSet<Row> found, Lists list, Window window) {
    List<Item<Entry>> items = new ArrayList<>();
    for (Row row : found) {
      int rank = row.getInteger(0);
      LocalDate day = row.getLocalDate(1);
      String key = row.getString(2);
      items.add(new Item<>(new Entry(rank, key), () -> new Position(List.of(day, rank), key)));
    }
    boolean more = items.size() > window.size();
    return new Page<>(
        window, more ? items.subList(0, window.size()) : items, more, () -> counts.load(list));
  }

  private Future<Integer> count(Lists list) {
    Parameters parameters = new Parameters();
    String sum =
        list.parts().stream()
            .map(part -> count(part, list.parents(), parameters))
            .collect(Collectors.joining(" + "));
    return statements
        .run("select " + sum, parameters.values())
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  private static String count(Part part, @Nullable List<String> parents, Parameters parameters) {
    Scope scope = part.scope();
    return parents == null
        ? Section.count("*", scope, "", part.where(), parameters)
        : Section.count(
            "distinct tie",
            scope,
            "%s = any(%s) and ".formatted(scope.parent(), parameters.bind(parents)),
            part.where(),
            parameters);
  }
}
