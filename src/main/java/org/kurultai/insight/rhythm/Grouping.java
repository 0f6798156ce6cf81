package org.kurultai.insight.rhythm;

/**
 * How meetings m are grouped in SQL.
 *
 * @param from the tables and how they are joined
 * @param sorted the alias of the table that holds first_day for conditions on a period
 * @param key the expression to group by
 * @param label the name of a group g
 * @param naming how the table of names, n, is joined to the groups
 */
record Grouping(String from, String sorted, String key, String label, String naming) {

  private static final String UNNAMED = "null::text";

  /** By the month in which they began, or the year where only that is known. */
  static final Grouping BY_MONTH = of("left(m.start_date, 7)");

  /** By what stands in the meeting's row. */
  static Grouping of(String key) {
    return new Grouping("meeting m", "m", key, UNNAMED, "");
  }

  /** By links, each of which has its meeting: by the left join a mere count reads them alone. */
  static Grouping linked(String links, String column) {
    return new Grouping(
        links + " l left join meeting m on m.slug = l.meeting", "l", "l." + column, UNNAMED, "");
  }

  Grouping joining(String join) {
    return new Grouping(from + ' ' + join, sorted, key, label, naming);
  }

  Grouping named(String join) {
    return new Grouping(from, sorted, key, "n.name", join);
  }

  /** The key is its own name. */
  Grouping asItIs() {
    return new Grouping(from, sorted, key, "g.key", naming);
  }

  /** The statement up to its conditions. */
  String start() {
    return """
        select g.key::text, %s, g.count
        from (
          select %s as key, count(*)::int as count
          from %s
          where"""
        .formatted(label, key, from);
  }

  /** The statement from its conditions on. */
  String end() {
    return """
          group by 1) g
        %s
        where g.key is not null
        order by g.count desc, g.key"""
        .formatted(naming);
  }
}
