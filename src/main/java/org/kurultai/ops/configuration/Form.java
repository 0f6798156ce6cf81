package org.kurultai.ops.configuration;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;

/** What the value of a key looks like. */
enum Form {
  COUNT("a whole number above 0", value -> Integer.parseInt(value) > 0),
  PORT(
      "a port, 1 to 65535",
      value -> Integer.parseInt(value) > 0 && Integer.parseInt(value) < 1 << 16),
  SIZE("bytes above 0, such as `512K`, `16M`", value -> bytes(value) > 0),
  ROOM("bytes, such as `512K`, `16M`", value -> bytes(value) >= 0),
  TIME("a time above 0, such as `500ms`, `5s`", value -> nanoseconds(value) > 0),
  DELAY("a time, such as `90m`, `12h`", value -> nanoseconds(value) >= 0),
  SPEED("a number above 0", value -> new BigDecimal(value).signum() > 0),
  SHARE(
      "a number above 0, at most 1",
      value ->
          new BigDecimal(value).signum() > 0
              && new BigDecimal(value).compareTo(BigDecimal.ONE) <= 0),
  FLAG("`true` or `false`", value -> Set.of("true", "false").contains(value)),
  TLS(
      "`disable`, `require` or `verify-full`",
      value -> Set.of("disable", "require", "verify-full").contains(value)),
  FILE("a file that can be read", value -> Files.isReadable(Path.of(value))),
  FOLDER("a folder that can be read", value -> Files.isDirectory(Path.of(value))),
  LIST("texts, with commas between", value -> true),
  TEXT("text", value -> true);

  private final String words;
  private final Predicate<String> accepts;

  Form(String words, Predicate<String> accepts) {
    this.words = words;
    this.accepts = accepts;
  }

  /** What it takes, in words for operators. */
  String words() {
    return words;
  }

  boolean accepts(String value) {
    try {
      return accepts.test(value.strip());
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static long bytes(String value) {
    return new MemorySizeConverter().convert(value).asLongValue();
  }

  private static long nanoseconds(String value) {
    return new DurationConverter().convert(value).toNanos();
  }
}
