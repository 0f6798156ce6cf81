package org.kurultai.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The release inside the application, some of its files edited as a curator would. */
final class EditedRelease implements Release {

  private final Map<String, Optional<byte[]>> edited = new HashMap<>();

  @Override
  public Optional<byte[]> read(String file) {
    return edited.getOrDefault(file, Release.bundled().read(file));
  }

  /** Replaces a text that stands exactly once on a line of the file, counted from 1. */
  EditedRelease change(String file, int line, String from, String to) {
    return onLine(
        file,
        line,
        text -> {
          if (text.split(Pattern.quote(from), -1).length != 2) {
            throw new IllegalArgumentException("\"%s\" on: %s".formatted(from, text));
          }
          return text.replace(from, to);
        });
  }

  EditedRelease changeAll(String file, String from, String to) {
    return bytes(file, text(file).replace(from, to).getBytes(UTF_8));
  }

  EditedRelease add(String file, String row) {
    return bytes(file, (text(file) + row + "\n").getBytes(UTF_8));
  }

  /** Removes the rows that start with a text. */
  EditedRelease remove(String file, String start) {
    List<String> lines = new ArrayList<>(Arrays.asList(text(file).split("\n")));
    if (!lines.removeIf(line -> line.startsWith(start))) {
      throw new IllegalArgumentException(start);
    }
    return bytes(file, (String.join("\n", lines) + "\n").getBytes(UTF_8));
  }

  EditedRelease bytes(String file, byte[] content) {
    edited.put(file, Optional.of(content));
    return this;
  }

  EditedRelease without(String file) {
    edited.put(file, Optional.empty());
    return this;
  }

  EditedRelease named(String version) {
    return changeAll(DESCRIPTOR, "\"2026.11.0\"", '"' + version + '"');
  }

  String text(String file) {
    return new String(read(file).orElseThrow(), UTF_8);
  }

  private EditedRelease onLine(String file, int line, UnaryOperator<String> edit) {
    String[] lines = text(file).split("\n", -1);
    lines[line - 1] = edit.apply(lines[line - 1]);
    return bytes(file, String.join("\n", lines).getBytes(UTF_8));
  }
}
