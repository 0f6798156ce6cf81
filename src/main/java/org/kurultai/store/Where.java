package org.kurultai.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list, all required. It has value equality, so that fields which ask for the
 * same conditions share a statement; its values are bound, never written into the text.
 *
 * @param conditions in the order they were added
 * @param overlap one more, which the order of days tells apart; null for none
 */
public record Where(List<Condition> conditions, @Nullable Overlap overlap) {

  /** No condition. */
  public static final Where ALWAYS = new Where(List.of(), null);

  private static final int MOST_LINKS = 4;

  /**
   * One condition.
   *
   * @param sql a boolean expression with a question mark for each value
   * @param latestFirst the same for {@link FirstDay}'s column that holds the latest first
   * @param values texts, numbers, days, or lists of texts for array parameters
   */
  public record Condition(String sql, String latestFirst, List<Object> values) {

    /** One that says the same in every order. */
    Condition(String sql, List<Object> values) {
      this(sql, sql, values);
    }
  }

  /** These conditions and one more. */
  public Where and(String sql, Object... values) {
    return and(new Condition(sql, Arrays.asList(values)));
  }

  Where and(Condition condition) {
    List<Condition> more = new ArrayList<>(conditions);
    more.add(condition);
    return new Where(List.copyOf(more), overlap);
  }

  /** The days of a row overlap a period. */
  public Where overlapping(Overlap period) {
    return new Where(whole().conditions, period);
  }

  /** The same with each condition in one piece, for rows that no index has by their lengths. */
  public Where whole() {
    return overlap == null ? this : overlap.whole(apart());
  }

  /** The conditions but for the overlap. */
  Where apart() {
    return new Where(conditions, null);
  }

  /** The aliased row has a {@link FirstDay}. */
  public Where dated(String alias) {
    return and(FirstDay.known(alias));
  }

  /** The {@link FirstDay} of the aliased row is this day or a later one. */
  public Where since(String alias, LocalDate day) {
    return and(FirstDay.since(alias, day));
  }

  /** The {@link FirstDay} of the aliased row is this day or an earlier one. */
  public Where until(String alias, LocalDate day) {
    return and(FirstDay.until(alias, day));
  }

  /**
   * The column holds one of the values; null asks for nothing, an empty list matches nothing. Rows
   * with one value are a range of an index that begins with the column, in its order; those with
   * any of an array are not.
   */
  public Where anyOf(String column, @Nullable List<?> values) {
    if (values == null) {
      return this;
    }
    List<String> texts = texts(values);
    return texts.size() == 1
        ? and(column + " = ?", texts.get(0))
        : and(column + " = any(?)", texts);
  }

  /** The array column shares an element with the values. */
  public Where overlaps(String column, @Nullable List<?> values) {
    return values == null ? this : and(column + " && ?", texts(values));
  }

  /** The array column holds all of the values. */
  public Where contains(String column, @Nullable List<?> values) {
    return values == null ? this : and(column + " @> ?", texts(values));
  }

  /** The column equals the value; null asks for nothing. */
  public Where equal(String column, @Nullable Object value) {
    return value == null ? this : and(column + " = ?", value);
  }

  /** Every word of the text is among the column's words, case and accents aside. */
  public Where words(String column, @Nullable String text) {
    return text == null ? this : and(column + " @> words(?)", text);
  }

  /** The term of the aliased row holds on the day; an unknown start or end counts as open. */
  public Where holdsOn(String alias, @Nullable LocalDate day) {
    return day == null
        ? this
        : and("coalesce(%s.since_first <= ?, true)".formatted(alias), day)
            .and("coalesce(%s.until_last >= ?, true)".formatted(alias), day);
  }

  /**
   * A row of another table exists that meets conditions of its own.
   *
   * @param rows the table and how it is joined: {@code from … where …}
   */
  public Where andExists(String rows, Where theirs) {
    StringBuilder sql = new StringBuilder("exists (select ").append(rows);
    List<Object> values = new ArrayList<>();
    for (Condition condition : theirs.whole().conditions) {
      sql.append(" and ").append(condition.sql());
      values.addAll(condition.values());
    }
    return and(sql.append(')').toString(), values.toArray());
  }

  /**
   * The row is linked to one of the values; null asks for nothing. Postgres knows how often each
   * value occurs in a link table, but in arrays only of the frequent ones: so a rare one is found
   * by its links, and not by running through the list.
   *
   * @param links the link table and how it is joined: {@code from … where …}
   * @param column the column of the link table that holds the values
   */
  public Where linkedToAny(String links, String column, @Nullable List<?> values) {
    return values == null ? this : andExists(links, ALWAYS.anyOf(column, values));
  }

  /**
   * Leads to the rows that are linked to each of the values, as {@link #linkedToAny} does, by the
   * links of a few of them: each is a join to plan, and a client may name any number. It goes with
   * {@link #contains}, which asks for all.
   */
  public Where linkedToAll(String links, String column, @Nullable List<String> values) {
    Where linked = this;
    if (values != null) {
      for (String value : values.stream().sorted().distinct().limit(MOST_LINKS).toList()) {
        linked = linked.andExists(links, ALWAYS.equal(column, value));
      }
    }
    return linked;
  }

  /** The conditions as SQL, or {@code true}. */
  String render(Parameters parameters) {
    return render(parameters, Condition::sql);
  }

  /** The conditions as SQL for an order by {@link FirstDay}, the latest first. */
  String renderLatestFirst(Parameters parameters) {
    return render(parameters, Condition::latestFirst);
  }

  private String render(Parameters parameters, Function<Condition, String> sql) {
    List<Condition> whole = whole().conditions;
    return whole.isEmpty()
        ? "true"
        : whole.stream()
            .map(condition -> parameters.fill(sql.apply(condition), condition.values()))
            .collect(Collectors.joining(" and "));
  }

  private static List<String> texts(List<?> values) {
    return values.stream()
        .map(value -> value instanceof Enum<?> constant ? constant.name() : value.toString())
        .toList();
  }
}
