package org.kurultai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The release's files, read for tests by code that shares nothing with the import: what the API
 * says is held against what the files say.
 */
public final class Rows {

  private static final Pattern CELL =
      Pattern.compile("\\G(?:\"((?:[^\"]++|\"\")*+)\"|([^\",\n]*+))(,|\n)");

  private Rows() {}

  /** The rows of a file such as {@code nodes.csv}, each by its columns' names; "" where empty. */
  public static List<Map<String, String>> of(String file) {
    List<List<String>> lines = parse(text("/dataset/" + file));
    List<String> columns = lines.get(0);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells : lines.subList(1, lines.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** The elements of a cell that holds several. */
  public static List<String> elements(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
  }

  /** Whether a cell holds one of the values. */
  public static boolean is(Map<String, String> row, String column, String... values) {
    return List.of(values).contains(row.get(column));
  }

  /** Whether a cell that holds several values holds this one. */
  public static boolean holds(Map<String, String> row, String column, String value) {
    return elements(row.get(column)).contains(value);
  }

  private static List<List<String>> parse(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    Matcher cell = CELL.matcher(text);
    int end = 0;
    while (cell.find()) {
      line.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
      if (cell.group(3).equals("\n")) {
        lines.add(line);
        line = new ArrayList<>();
      }
      end = cell.end();
    }
    if (end != text.length()) {
      throw new AssertionError(
          "not CSV: " + text.substring(end, Math.min(end + 80, text.length())));
    }
    return lines;
  }

  private static String text(String resource) {
    try (InputStream file = Rows.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
