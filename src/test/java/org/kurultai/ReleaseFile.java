package org.kurultai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The files of the release as they stand, read without any code of the service: what its answers
 * are compared with.
 */
public final class ReleaseFile {

  private ReleaseFile() {}

  /** One row of a file. */
  public record Row(Map<String, String> cells) {

    /** A cell; empty where the record holds nothing. */
    public String cell(String column) {
      return Objects.requireNonNull(cells.get(column), () -> "no column " + column);
    }

    /** The elements of a cell that holds several, in their order. */
    public List<String> list(String column) {
      return cell(column).isEmpty() ? List.of() : List.of(cell(column).split(";"));
    }

    /**
     * The first day that a date may mean, such as 2026-01-01 for 2026; empty where there is none.
     */
    public String firstDay(String column) {
      String date = cell(column);
      return date.isEmpty() ? "" : date + "-01-01".substring(date.length() - 4);
    }

    /** A day on or after every day that a date may mean, for comparison as text. */
    public String lastDay(String column) {
      String date = cell(column);
      return date.isEmpty() ? "" : date + "-12-31".substring(date.length() - 4);
    }

    /**
     * Whether a term from {@code since} to {@code until} may run on a day; what is blank is open.
     */
    public boolean holdsOn(String day) {
      return firstDay("since").compareTo(day) <= 0
          && (cell("until").isEmpty() || lastDay("until").compareTo(day) >= 0);
    }
  }

  /** The rows of a file, such as {@code forums}, in its order. */
  public static List<Row> rows(String file) {
    List<List<String>> lines = parse(read("/dataset/" + file + ".csv"));
    List<Row> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> cells = new HashMap<>();
      for (int i = 0; i < line.size(); i++) {
        cells.put(lines.get(0).get(i), line.get(i));
      }
      rows.add(new Row(cells));
    }
    return rows;
  }

  private static List<List<String>> parse(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    boolean closed = false;
    for (char c : text.toCharArray()) {
      if (c == '"') {
        if (closed) {
          cell.append(c); // the second of two quotes stands for one
        }
        closed = quoted;
        quoted = !quoted;
        continue;
      }
      closed = false;
      if (quoted || (c != ',' && c != '\n')) {
        cell.append(c);
      } else {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      }
    }
    return lines;
  }

  private static String read(String resource) {
    try (InputStream file = ReleaseFile.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(file, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
