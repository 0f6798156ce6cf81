package org.kurultai.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.paging.Window;

/**
 * The statement of a page: the united ranges of {@link PageRanges}, for each parent if there are.
 */
final class PageStatement {

  private final Parameters parameters;
  private final String text;

  PageStatement(
      Parameters parameters,
      String columns,
      Scope scope,
      Where where,
      Window window,
      @Nullable List<String> parents) {
    this.parameters = parameters;
    String bound = parents == null ? "" : parameters.bind(parents);
    PageRanges ranges = new PageRanges(scope, window, parameters);
    String conditions =
        ranges.latestFirst() ? where.renderLatestFirst(parameters) : where.render(parameters);
    String rows =
        "from "
            + scope.from()
            + "\nwhere "
            + (parents == null ? "" : scope.parent() + " = asked.parent and ")
            + conditions;
    String page = page(columns, rows, ranges, window);
    this.text =
        parents == null
            ? page
            : "select asked.parent, r.*\nfrom unnest(%s::text[]) asked(parent) cross join lateral (\n"
                    .formatted(bound)
                + page
                + "\n) r";
  }

  /**
   * The text; it yields the parent if there is one, the columns, the sort keys, the tie, the part.
   */
  String text() {
    return text;
  }

  /**
   * Each range is read only if those before it leave the page unfilled: where few rows are without
   * keys, to find them may take as long as the list is.
   */
  private String page(String columns, String rows, PageRanges ranges, Window window) {
    String limit = parameters.bind(window.size() + 1);
    List<String> parts = new ArrayList<>();
    StringBuilder filled = new StringBuilder();
    for (PageRanges.Range range : ranges.all()) {
      int part = parts.size();
      parts.add(
          "select "
              + (columns + ", " + ranges.sortColumns() + ", " + part + " as part\n")
              + (rows + " and " + range.condition())
              + (part == 0 ? "" : " and " + filled + " < " + limit)
              + ("\norder by " + range.order())
              + ("\nlimit " + limit));
      filled
          .append(part == 0 ? "" : " + ")
          .append("(select count(*) from p")
          .append(part)
          .append(')');
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return "with "
        + each(parts.size(), part -> "p" + part + " as (" + parts.get(part) + ")", ",\n")
        + "\nselect * from (\n"
        + each(parts.size(), part -> "select * from p" + part, " union all ")
        + ("\n) u order by part, " + ranges.unitedOrder() + " limit " + limit);
  }

  private static String each(int parts, IntFunction<String> text, String between) {
    return IntStream.range(0, parts).mapToObj(text).collect(Collectors.joining(between));
  }
}
