package org.kurultai.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.AskedFields;

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
   * What a page selects.
   *
   * @param text the select list of the columns that are read
   * @param unread the places of the others among all, from 0
   */
  record Part(String text, BitSet unread) {}

  /**
   * The part that is read for fields.
   *
   * @param fields names of fields that are asked for; null for all
   */
  Part partFor(@Nullable AskedFields fields) {
    return fields == null ? part(field -> true) : fields.derive(this, () -> part(fields::contain));
  }

  private Part part(Predicate<String> isAsked) {
    BitSet unread = new BitSet();
    StringJoiner text = new StringJoiner(", ");
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      if (always.contains(column) || isAsked.test(served.get(column))) {
        text.add(column);
      } else {
        unread.set(i);
      }
    }
    return new Part(text.toString(), unread);
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
