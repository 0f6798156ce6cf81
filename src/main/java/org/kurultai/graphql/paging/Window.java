package org.kurultai.graphql.paging;

import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.BadUserInput;
import org.kurultai.graphql.execution.AskedFields;
import org.kurultai.graphql.execution.Request;

/**
 * Which part of an ordered list is asked for.
 *
 * @param ordering the order of the list
 * @param size how many items at most
 * @param backward whether they are counted from the end, or back from the position
 * @param from the position behind (or, backward, before) which they lie; null for the list's end
 * @param fields what the client reads, of the items too; null for all
 */
public record Window(
    Ordering ordering,
    int size,
    boolean backward,
    @Nullable Position from,
    @Nullable AskedFields fields) {

  /** What the API says of the argument {@code first}. */
  public static final String FIRST =
      "How many items from the start, or from behind `after`: 20 if neither `first` nor `last` is"
          + " given, 100 at most unless the service is configured otherwise.";

  /** What the API says of the argument {@code after}. */
  public static final String AFTER =
      "Only items behind this cursor, such as `pageInfo.endCursor` of the page before; it holds for"
          + " the list and the order that it comes from.";

  /** What the API says of the argument {@code last}. */
  public static final String LAST =
      "How many items from the end, or from before `before`, within the bounds of `first`; not"
          + " together with it.";

  /** What the API says of the argument {@code before}. */
  public static final String BEFORE =
      "Only items before this cursor, such as `pageInfo.startCursor` of the page behind.";

  /** How many items a page holds where the client does not say. */
  public static final int DEFAULT_SIZE = 20;

  /**
   * Reads the four arguments of a connection that the current request asks for.
   *
   * @throws BadUserInput where they contradict each other, or a size or cursor is not to be had
   */
  public static Window of(
      Ordering ordering,
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {
    boolean backward = last != null || before != null;
    if (backward && (first != null || after != null)) {
      throw new BadUserInput(
          last != null ? "last" : "before",
          "a page runs one way: ask for first (with after) or for last (with before), not both");
    }
    int size = backward ? size("last", last) : size("first", first);
    Position from =
        backward
            ? Position.decode("before", before, ordering)
            : Position.decode("after", after, ordering);
    return new Window(ordering, size, backward, from, Request.current().askedFields());
  }

  /** Whether nothing of the list is asked for, not even whether it holds anything there. */
  public boolean isUnread() {
    return size == 0
        && fields != null
        && !fields.contain("hasNextPage")
        && !fields.contain("hasPreviousPage");
  }

  /**
   * How many items an argument asks for. A size beyond the limit of the service never comes so far
   * (org.kurultai.graphql.limit).
   *
   * @throws BadUserInput where it is negative
   */
  public static int size(String argument, @Nullable Integer asked) {
    int size = asked == null ? DEFAULT_SIZE : asked;
    if (size < 0) {
      throw new BadUserInput(argument, size + " is out of range: ask for 0 items or more");
    }
    return size;
  }
}
