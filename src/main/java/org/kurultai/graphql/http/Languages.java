package org.kurultai.graphql.http;

import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Reads Accept-Language. */
final class Languages {

  /** More than anybody reads: what comes behind them is not looked at. */
  private static final int MOST = 20;

  private Languages() {}

  /** The ranges by weight, the dearest first; none where the header is absent or malformed. */
  static List<LanguageRange> accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
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
