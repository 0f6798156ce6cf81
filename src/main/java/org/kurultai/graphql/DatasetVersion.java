package org.kurultai.graphql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The version of the record, such as 2026.11.0, or 2026.11.0+2 after two changes to that release.
 * It compares by its numbers: of two, the greater is the later, unless an operator rolls back.
 *
 * @param release the numbers of the release's name
 * @param revision the changes since; 0 for the release itself
 */
public record DatasetVersion(List<Integer> release, int revision)
    implements Comparable<DatasetVersion> {

  /** Few numbers, since the text may be anybody's. */
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9}){0,9})(?:\\+([1-9]\\d{0,8}))?");

  private static final Pattern DOT = Pattern.compile("\\.");

  /** The version that a text writes; empty where it is none. */
  public static Optional<DatasetVersion> read(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Integer> release = DOT.splitAsStream(matcher.group(1)).map(Integer::valueOf).toList();
    return Optional.of(
        new DatasetVersion(
            release, Stream.ofNullable(matcher.group(2)).mapToInt(Integer::parseInt).sum()));
  }

  /** Whether it is a release as it was loaded. */
  public boolean isRelease() {
    return revision == 0;
  }

  @Override
  public int compareTo(DatasetVersion other) {
    for (int i = 0; i < Math.max(release.size(), other.release.size()); i++) {
      int order = Integer.compare(number(i), other.number(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(revision, other.revision);
  }

  private int number(int place) {
    return place < release.size() ? release.get(place) : 0;
  }
}
