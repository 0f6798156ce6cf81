package org.kurultai.dataset;

import java.util.ArrayList;
import java.util.List;

/**
 * RFC 4180, strictly, with the line on which each row starts. A row that breaks the rules does not
 * end the reading: it is kept as {@link Unreadable}, and reading goes on with the next line of the
 * file, so that one slip hides no other.
 */
final class Csv {

  /** A row of the file, the header included. */
  sealed interface Line {
    /** Line of the file on which the row starts, from 1. */
    int number();

    /** Its cells; of an unreadable row those before the fault. */
    List<String> cells();
  }

  record Row(int number, List<String> cells) implements Line {}

  record Unreadable(int number, List<String> cells, String fault, String remedy) implements Line {}

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private int at;
  private int line = 1;

  private Csv(String text) {
    this.text = text;
  }

  /** All rows; the first is the header, and every other must have as many cells. */
  static List<Line> read(String text) {
    Csv csv = new Csv(text);
    while (csv.at < text.length()) {
      csv.lines.add(csv.row());
    }
    return List.copyOf(csv.lines);
  }

  private Line row() {
    int start = at;
    int startLine = line;
    List<String> cells = new ArrayList<>();
    try {
      do {
        cells.add(cell());
      } while (tookComma());
      takeLineEnd();
      requireWidthOfHeader(cells.size());
      return new Row(startLine, List.copyOf(cells));
    } catch (Malformed malformed) {
      at = afterLineEnd(start);
      line = startLine + 1;
      return new Unreadable(startLine, List.copyOf(cells), malformed.fault, malformed.remedy);
    }
  }

  private String cell() throws Malformed {
    if (at < text.length() && text.charAt(at) == '"') {
      return quotedCell();
    }
    int start = at;
    while (at < text.length() && text.charAt(at) != ',' && !atLineEnd()) {
      if (text.charAt(at) == '"') {
        throw new Malformed(
            "a quote stands inside a cell that does not begin with one",
            "put the whole cell in quotes and double each quote inside it");
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quotedCell() throws Malformed {
    StringBuilder content = new StringBuilder();
    int start = ++at;
    while (true) {
      int quote = text.indexOf('"', start);
      if (quote < 0) {
        throw new Malformed("a quoted cell is never closed", "end the cell with a quote");
      }
      content.append(text, start, quote);
      at = quote + 1;
      if (at >= text.length() || text.charAt(at) != '"') {
        break;
      }
      content.append('"');
      start = at + 1;
    }
    content.chars().filter(c -> c == '\n').forEach(c -> line++);
    if (at < text.length() && text.charAt(at) != ',' && !atLineEnd()) {
      throw new Malformed(
          "text follows the quote that closes a cell, or an earlier quote was not closed",
          "close each quoted cell before its comma and double each quote inside it");
    }
    return content.toString();
  }

  private boolean tookComma() {
    if (at < text.length() && text.charAt(at) == ',') {
      at++;
      return true;
    }
    return false;
  }

  private boolean atLineEnd() {
    return text.charAt(at) == '\n' || text.startsWith("\r\n", at);
  }

  private void takeLineEnd() {
    at = Math.min(text.length(), text.startsWith("\r\n", at) ? at + 2 : at + 1);
    line++;
  }

  private int afterLineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  private void requireWidthOfHeader(int width) throws Malformed {
    if (!lines.isEmpty() && lines.get(0).cells().size() != width) {
      throw new Malformed(
          "the row has %d cells".formatted(width),
          "the header has %d; quote each cell that holds a comma"
              .formatted(lines.get(0).cells().size()));
    }
  }

  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    final String fault;
    final String remedy;

    Malformed(String fault, String remedy) {
      super(fault, null, false, false);
      this.fault = fault;
      this.remedy = remedy;
    }
  }
}
