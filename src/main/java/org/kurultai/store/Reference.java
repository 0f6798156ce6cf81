package org.kurultai.store;

/** A kind of thing that filters name by its slug or code. */
public enum Reference {
  STATE("state", "code", "state code"),
  ORGANIZATION("organization", "slug", "organization"),
  FORUM("forum", "slug", "forum"),
  TOPIC("topic", "slug", "topic"),
  PERSON("person", "slug", "person"),
  MEETING("meeting", "slug", "meeting"),
  CORRIDOR("corridor", "slug", "corridor"),
  NODE("node", "slug", "corridor node"),
  UN_LOCODE("node", "un_locode", "UN/LOCODE"),
  /** A corridor node by either of its names. */
  PLACE(
      "(select slug::text as place from node union all select un_locode from node) known",
      "place",
      "place");

  private final String table;
  private final String key;
  private final String noun;

  Reference(String table, String key, String noun) {
    this.table = table;
    this.key = key;
    this.noun = noun;
  }

  /** Those of the keys, $1, that exist. */
  String known() {
    return "select %2$s from %1$s where %2$s = any($1)".formatted(table, key);
  }

  /**
   * Each of the texts, $1, with the three keys nearest to it, case aside, the nearest first; fewer
   * where the rest has no trigram in common with it.
   */
  String nearest() {
    return """
        select asked.text, array(
          select key
          from (
            select %2$s::text as key, lower(%2$s) <-> lower(asked.text) as distance
            from %1$s
            where %2$s is not null
            order by distance, key
            limit 3) nearest
          where distance < 1
          order by distance, key)
        from unnest($1::text[]) asked(text)
        """
        .formatted(table, key);
  }

  String noun() {
    return noun;
  }
}
