package org.kurultai.graphql.limit;

import graphql.language.SourceLocation;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the literal of a document that a parser stumbles over without saying where it stands. */
final class Literals {

  private static final String BLOCK = "\"\"\"";

  private final String text;
  private int at;

  private Literals(String text) {
    this.text = text;
  }

  /**
   * Where the first number or string stands that is such; null where there is none.
   *
   * @param text a document whose lines end in LF alone
   * @param such is given the literal as it is written, with its quotes
   */
  static @Nullable SourceLocation place(String text, Predicate<String> such) {
    return new Literals(text).find(such);
  }

  private @Nullable SourceLocation find(Predicate<String> such) {
    while (at < text.length()) {
      char first = text.charAt(at);
      int end = end(first);
      if (isLiteral(first) && such.test(text.substring(at, end))) {
        return new SourceLocation(
            1 + (int) text.chars().limit(at).filter(c -> c == '\n').count(),
            at - text.lastIndexOf('\n', at - 1));
      }
      at = end;
    }
    return null;
  }

  private static boolean isLiteral(char first) {
    return first == '"' || first == '-' || isDigit(first);
  }

  private int end(char first) {
    if (first == '#') {
      return after(text.indexOf('\n', at), 1);
    }
    if (first == '"') {
      return text.startsWith(BLOCK, at) ? endOfBlock() : endOfString();
    }
    return endOfWord();
  }

  private int endOfBlock() {
    int end = text.indexOf(BLOCK, at + BLOCK.length());
    while (end > 0 && text.charAt(end - 1) == '\\') {
      end = text.indexOf(BLOCK, end + BLOCK.length());
    }
    return after(end, BLOCK.length());
  }

  private int endOfString() {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length());
  }

  /** Of a number or a name; anything else is one character long. */
  private int endOfWord() {
    boolean number = isLiteral(text.charAt(at));
    int end = at + 1;
    while (end < text.length() && isWord(text.charAt(end), number)) {
      end++;
    }
    return isWord(text.charAt(at), number) ? end : at + 1;
  }

  private static boolean isWord(char c, boolean number) {
    return Character.isLetterOrDigit(c) || c == '_' || (number && ".+-".indexOf(c) >= 0);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private int after(int found, int length) {
    return found < 0 ? text.length() : found + length;
  }
}
