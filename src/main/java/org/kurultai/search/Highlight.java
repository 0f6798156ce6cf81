package org.kurultai.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows a passage of a record's texts with the words that were found marked, in their own spelling.
 * Everything else is escaped for HTML.
 */
final class Highlight {

  /** How long a passage is shown at most, and how much of it before the first mark. */
  private static final int LENGTH = 240;

  private static final int LEAD = 60;

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'`ʻʼʹʿʾ‘’´"
              + Folding.INVISIBLE
              + "]*(?<=[\\p{L}\\p{N}\\p{M}])");

  /** A word of a passage that was found. */
  private record Mark(int start, int end, String word) {}

  private final String passage;
  private final List<Mark> marks = new ArrayList<>();

  private Highlight(String passage, Set<String> sought) {
    this.passage = passage;
    Matcher word = WORD.matcher(passage);
    while (word.find()) {
      String folded = Folding.fold(word.group());
      if (sought.contains(folded)) {
        marks.add(new Mark(word.start(), word.end(), folded));
      }
    }
  }

  /**
   * The passage that holds the most of the words, the first of them if several do; null where none
   * holds any.
   *
   * @param sought folded words
   */
  static @Nullable String of(List<String> passages, Set<String> sought) {
    Highlight best = null;
    for (String passage : passages) {
      Highlight next = new Highlight(passage, sought);
      if (next.words(0, passage.length()) > (best == null ? 0 : best.words(0, best.length()))) {
        best = next;
      }
    }
    return best == null ? null : best.html();
  }

  private int length() {
    return passage.length();
  }

  private long words(int start, int end) {
    return marks.stream()
        .filter(mark -> mark.start >= start && mark.end <= end)
        .map(Mark::word)
        .distinct()
        .count();
  }

  private String html() {
    int start = start();
    int end = end(start);
    StringBuilder html = new StringBuilder(start > 0 ? "…" : "");
    int at = start;
    for (Mark mark : within(start, end)) {
      html.append(escaped(at, mark.start))
          .append("<mark>")
          .append(escaped(mark.start, mark.end))
          .append("</mark>");
      at = mark.end;
    }
    return html.append(escaped(at, end)).append(end < length() ? "…" : "").toString();
  }

  private List<Mark> within(int start, int end) {
    return marks.stream()
        .filter(mark -> mark.start >= start && mark.end <= end)
        .collect(Collectors.toList());
  }

  /** Some way before the mark behind which the most words follow, where a word begins. */
  private int start() {
    if (length() <= LENGTH) {
      return 0;
    }
    int first = 0;
    long most = 0;
    for (Mark mark : marks) {
      long words = words(mark.start, mark.start + LENGTH - LEAD);
      if (words > most) {
        most = words;
        first = mark.start;
      }
    }
    int from = Math.min(first - LEAD, length() - LENGTH);
    if (from <= 0) {
      return 0;
    }
    int gap = passage.indexOf(' ', from);
    return gap < 0 ? first : Math.min(first, gap + 1);
  }

  /** Where a word ends if none that was found is lost by it, else at the length. */
  private int end(int start) {
    int end = start + LENGTH;
    if (end >= length()) {
      return length();
    }
    int gap = passage.lastIndexOf(' ', end);
    if (gap > start && words(start, gap) == words(start, end)) {
      return gap;
    }
    return Character.isLowSurrogate(passage.charAt(end)) ? end - 1 : end;
  }

  private String escaped(int start, int end) {
    return passage
        .substring(start, end)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
