package org.kurultai.graphql.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.BadUserInput;

/**
 * A place in an ordered list: the sort values of one item and its slug. A cursor is a position made
 * opaque. It names no row number, so it stays right while rows come and go.
 *
 * @param values the values of the order's keys, or an empty list where the item has none
 * @param tie the slug or code that breaks ties
 */
public record Position(List<Object> values, String tie) {

  private static final char SEPARATOR = '\u001f';

  /** The cursor that clients pass back. */
  public String encode(Ordering ordering) {
    StringBuilder text = new StringBuilder(name(ordering));
    for (Object value : values) {
      text.append(SEPARATOR).append(value);
    }
    text.append(SEPARATOR).append(tie);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(UTF_8));
  }

  /**
   * The position that a cursor stands for.
   *
   * @param argument {@code after} or {@code before}, for the error
   * @throws BadUserInput where the cursor is not one of a list in this order
   */
  static @Nullable Position decode(String argument, @Nullable String cursor, Ordering ordering) {
    if (cursor == null) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
      Position position = parse(text.split(String.valueOf(SEPARATOR), -1), ordering);
      if (position.encode(ordering).equals(cursor)) {
        return position;
      }
    } catch (RuntimeException malformed) {
      // Whatever it is, it is no cursor of ours; the remedy is the same.
    }
    throw new BadUserInput(
        argument,
        "not a cursor of this list in this order: pass on a cursor from its edges or pageInfo,"
            + " with the same arguments");
  }

  private static Position parse(String[] parts, Ordering ordering) {
    List<Object> values = new ArrayList<>();
    int keys = parts.length - 2;
    if (!parts[0].equals(name(ordering))
        || (keys != ordering.keys().size() && !(keys == 0 && ordering.nullable()))
        || parts[parts.length - 1].indexOf('\0') >= 0) {
      throw new IllegalArgumentException();
    }
    for (int i = 0; i < keys; i++) {
      values.add(ordering.keys().get(i).type().parse(parts[i + 1]));
    }
    return new Position(List.copyOf(values), parts[parts.length - 1]);
  }

  private static String name(Ordering ordering) {
    return ordering.name() + (ordering.descending() ? "-" : "+");
  }
}
