package org.kurultai.dataset;

import org.jspecify.annotations.Nullable;

/**
 * One thing that keeps a release from being loaded.
 *
 * @param file name of the file in the release
 * @param line line of the file on which the row starts, from 1; 0 where the whole file is meant
 * @param column name of the column, null where the whole row or file is meant
 * @param value what stands there, null where nothing does
 * @param fault what is wrong with it
 * @param remedy what would be right
 */
public record Problem(
    String file,
    int line,
    @Nullable String column,
    @Nullable String value,
    String fault,
    String remedy) {

  private static final int SHOWN_OF_VALUE = 120;

  static Problem ofFile(String file, String fault, String remedy) {
    return new Problem(file, 0, null, null, fault, remedy);
  }

  /** One line for people: {@code meetings.csv, line 7, start_date "2026-02-30": …; …}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(", line ").append(line);
    }
    if (column != null) {
      text.append(", ").append(column);
    }
    if (value != null) {
      text.append(" \"").append(shown(value)).append('"');
    }
    return text.append(": ").append(fault).append("; ").append(remedy).toString();
  }

  private static String shown(String value) {
    String printable = Utf8.printable(value);
    return printable.length() <= SHOWN_OF_VALUE
        ? printable
        : printable.substring(0, SHOWN_OF_VALUE) + "…";
  }
}
