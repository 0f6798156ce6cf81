package org.kurultai.search;

import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/**
 * What was found, and how.
 *
 * @param entry which record it is
 * @param hit the record
 * @param sought the folded words by which it can have been found
 */
@Description("Something that search found, how well it matches and where.")
public record SearchResult(
    @Ignore Entry entry,
    @Description("What was found.") SearchHit hit,
    @Description(SearchResult.SCORE) double score,
    @Ignore Set<String> sought) {

  private static final String SCORE =
      "How well it matches, from 0 to 1; it never rises along the list. 1: a whole name is the"
          + " text. 0.8: all words stand in its names. 0.6: all words stand in its names and texts."
          + " 0.4, 0.3 and 0.2: likewise, where words count too that are spelt alike (by their"
          + " trigrams) or that begin with the last word of the text. Equal scores: states come"
          + " first, then organizations, corridors, persons, councils, bodies, nodes, projects,"
          + " documents, meetings; among documents and meetings the latest, else the shortest name.";

  /** The key of a record among all types. */
  record Entry(SearchType type, String key) {}
}
