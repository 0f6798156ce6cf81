package org.kurultai.graphql.http;

import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Reads Accept-Language. */
final class Languages {

  /** More than anybody reads. */
  private static final int MOST = 20;

  /** More than these ranges take. A header is parsed in a time that grows with its square. */
  private static final int LONGEST = 1_000;

  private Languages() {}

  /**
   * The ranges by weight, the dearest first; none where the header is absent, malformed, or far
   * longer than any list of languages.
   */
  static List<LanguageRange> accepted(@Nullable String header) {
    if (header == null || header.isBlank() || header.length() > LONGEST) {
      return List.of();
    }
    try {
      return LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .limit(MOST)
          .toList();
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }
}
