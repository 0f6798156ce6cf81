package org.kurultai;

/** What tells whether anything was written to a database. */
public final class EveryRow {

  /**
   * One text of the content of each table, and of the transactions that wrote it row by row: it
   * changes with any write, even with one that leaves all values as they were.
   */
  public static final String SQL =
      """
      select string_agg(
        relname || ' ' || (xpath('/row/c/text()', query_to_xml(format(
          'select concat(count(*), '' '', md5(string_agg(t::text || t.xmin, '','' order by t::text))) as c from %I t',
          relname), false, true, '')))[1]::text,
        ', ' order by relname)
      from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace
      """;

  private EveryRow() {}
}
