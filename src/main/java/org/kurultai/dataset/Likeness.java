package org.kurultai.dataset;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Likeness {

  private Likeness() {}

  /** {@code did you mean "TR"?}, or the alternative where nothing is near. */
  public static String suggest(String given, Collection<String> known, String otherwise) {
    return nearest(given, known).map("did you mean \"%s\"?"::formatted).orElse(otherwise);
  }

  /**
   * The known value with the fewest edits, case aside, if they are at most a third of its length.
   */
  static Optional<String> nearest(String given, Collection<String> known) {
    String wanted = given.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(k -> Math.abs(k.length() - wanted.length()) <= tolerance(wanted, k))
        .map(k -> new Candidate(k, edits(wanted, k.toLowerCase(Locale.ROOT))))
        .filter(c -> c.edits <= tolerance(wanted, c.value))
        .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::value))
        .map(Candidate::value);
  }

  private record Candidate(String value, int edits) {}

  private static int tolerance(String wanted, String known) {
    return Math.max(1, Math.max(wanted.length(), known.length()) / 3);
  }

  // Levenshtein's distance, one row of the matrix at a time.
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
