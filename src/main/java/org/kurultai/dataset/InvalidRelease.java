package org.kurultai.dataset;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A release was refused whole; the database is as it was. The message lists every problem. */
public final class InvalidRelease extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  InvalidRelease(List<Problem> problems) {
    super(report(problems));
    this.problems = List.copyOf(problems);
  }

  /** In the order of the files and their lines. */
  public List<Problem> problems() {
    return problems;
  }

  private static String report(List<Problem> problems) {
    String title =
        problems.size() == 1
            ? "The release is refused and nothing was changed. 1 problem:"
            : "The release is refused and nothing was changed. %d problems:"
                .formatted(problems.size());
    return problems.stream().map(p -> "\n  " + p).collect(joining("", title, ""));
  }
}
