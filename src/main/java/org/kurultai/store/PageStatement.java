package org.kurultai.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.paging.Window;

/**
 * The statement of a page: the united ranges of {@link PageRanges} in each {@link Section}, for
 * each parent if there are.
 */
final class PageStatement {

  private final Parameters parameters;
  private final String columns;
  private final Scope scope;
  private final PageRanges ranges;
  private final String limit;
  private final List<String> parts = new ArrayList<>();
  private final String text;

  PageStatement(
      Parameters parameters,
      String columns,
      Scope scope,
      Where where,
      Window window,
      @Nullable List<String> parents) {
    this.parameters = parameters;
    this.columns = columns;
    this.scope = scope;
    this.ranges = new PageRanges(scope, window, parameters);
    String bound = parents == null ? "" : parameters.bind(parents);
    this.limit = parameters.bind(window.size() + 1);
    String belonging = parents == null ? "" : scope.parent() + " = asked.parent and ";
    Section.of(where, window).forEach(section -> add(section, belonging));
    this.text =
        parents == null
            ? page()
            : "select asked.parent, r.*\nfrom unnest(%s::text[]) asked(parent) cross join lateral (\n"
                    .formatted(bound)
                + page()
                + "\n) r";
  }

  /**
   * The text; it yields the parent if there is one, the columns, the sort keys, the tie, the part.
   */
  String text() {
    return text;
  }

  private void add(Section section, String belonging) {
    Where where = section.where();
    String rows =
        "from "
            + (scope.from() + "\nwhere " + belonging)
            + (ranges.latestFirst()
                ? where.renderLatestFirst(parameters)
                : where.render(parameters));
    for (PageRanges.Range range : ranges.all(section.dated())) {
      parts.add(
          section.lengths() == null
              ? of(range, rows, unfilled())
              : ofEachLength(section, range, rows));
    }
  }

  private String of(PageRanges.Range range, String rows, String condition) {
    return "select "
        + (columns + ", " + ranges.sortColumns() + ", " + parts.size() + " as part\n")
        + (rows + " and " + range.condition() + " and " + condition)
        + ("\norder by " + range.order())
        + ("\nlimit " + limit);
  }

  private String ofEachLength(Section section, PageRanges.Range range, String rows) {
    return "select r.* from "
        + section.forEachLength(of(range, rows, "true"))
        + ("\nwhere " + unfilled())
        + ("\norder by " + ranges.unitedOrder())
        + ("\nlimit " + limit);
  }

  /**
   * That the parts before leave the page unfilled, else this one is not read: where few rows are
   * without keys, to find them may take as long as the list is.
   */
  private String unfilled() {
    return parts.isEmpty()
        ? "true"
        : each(part -> "(select count(*) from p" + part + ")", " + ") + " < " + limit;
  }

  private String page() {
    return parts.size() == 1
        ? parts.get(0)
        : "with "
            + each(part -> "p" + part + " as (" + parts.get(part) + ")", ",\n")
            + "\nselect * from (\n"
            + each(part -> "select * from p" + part, " union all ")
            + ("\n) u order by part, " + ranges.unitedOrder() + " limit " + limit);
  }

  private String each(IntFunction<String> text, String between) {
    return IntStream.range(0, parts.size()).mapToObj(text).collect(Collectors.joining(between));
  }
}
