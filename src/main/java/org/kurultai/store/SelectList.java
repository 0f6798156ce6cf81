package org.kurultai.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The columns that fill a record, and which field of the API each of them serves: a page reads only
 * those whose field its client asks for, of whatever object. A column serves the field of its own
 * name, {@code start_date} {@code startDate}, and {@code sources} serves {@code citations}, if
 * nothing else is said.
 *
 * <p>So a resolver may look at no column of a page's items that serves another field than its own.
 */
public final class SelectList {

  private static final Pattern LETTER_AFTER_UNDERSCORE = Pattern.compile("_([a-z])");

  private final List<String> columns;
  private final Map<String, String> served = new HashMap<>();
  private final Set<String> always;

  /**
   * @param columns a select list of plain columns with their table's alias
   * @param always those that are read whatever is asked for, such as the key
   */
  public SelectList(String columns, String... always) {
    this.columns = List.of(columns.split(", ", -1));
    this.columns.forEach(column -> served.put(column, namesake(column)));
    this.always = Set.of(always);
  }

  /** Some columns serve a field of another name. */
  public SelectList serving(String field, String... columns) {
    Arrays.stream(columns).forEach(column -> served.put(column, field));
    return this;
  }

  /**
   * The select list, with a null in the place of each column that is not read.
   *
   * @param fields names of fields that are asked for; null for all
   */
  String text(@Nullable Set<String> fields) {
    BitSet unread = unread(fields);
    return IntStream.range(0, columns.size())
        .mapToObj(i -> unread.get(i) ? "null" : columns.get(i))
        .collect(Collectors.joining(", "));
  }

  /** The places of the columns that are not read, from 0. */
  BitSet unread(@Nullable Set<String> fields) {
    BitSet unread = new BitSet();
    if (fields != null) {
      IntStream.range(0, columns.size())
          .filter(i -> !always.contains(columns.get(i)))
          .filter(i -> !fields.contains(served.get(columns.get(i))))
          .forEach(unread::set);
    }
    return unread;
  }

  private static String namesake(String column) {
    String name = column.substring(column.indexOf('.') + 1);
    return name.equals("sources")
        ? "citations"
        : LETTER_AFTER_UNDERSCORE
            .matcher(name)
            .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }
}
