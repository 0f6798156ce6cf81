package org.kurultai.store;

import java.util.List;
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
    String conditions = where.render(parameters);
    String rows =
        "from "
            + scope.from()
            + "\nwhere "
            + (parents == null ? "" : scope.parent() + " = asked.parent and ")
            + conditions;
    String page = page(columns, rows, new PageRanges(scope, window, parameters), window);
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

  private String page(String columns, String rows, PageRanges ranges, Window window) {
    String limit = parameters.bind(window.size() + 1);
    List<PageRanges.Range> parts = ranges.all();
    String united =
        IntStream.range(0, parts.size())
            .mapToObj(
                part ->
                    "(select "
                        + (columns + ", " + ranges.sortColumns() + ", " + part + " as part\n")
                        + (rows + " and " + parts.get(part).condition())
                        + ("\norder by " + parts.get(part).order())
                        + ("\nlimit " + limit + ")"))
            .collect(Collectors.joining("\nunion all\n"));
    return parts.size() == 1
        ? united
        : "select * from (\n"
            + united
            + ("\n) u order by part, " + ranges.unitedOrder() + " limit " + limit);
  }
}
