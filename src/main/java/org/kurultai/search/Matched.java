package org.kurultai.search;

import java.util.Set;
import org.kurultai.search.SearchResult.Entry;

/** An entry that matches, before its record is read. */
record Matched(Entry entry, double score, Set<String> sought) {

  SearchResult with(SearchHit hit) {
    return new SearchResult(entry, hit, score, sought);
  }
}
