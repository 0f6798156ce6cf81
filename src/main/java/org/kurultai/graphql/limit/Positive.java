package org.kurultai.graphql.limit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads settings that must be more than nothing; with any other the service does not start. */
final class Positive {

  private Positive() {}

  private static <T> T require(boolean positive, T value) {
    if (!positive) {
      throw new IllegalArgumentException("a limit must be more than 0");
    }
    return value;
  }

  /** A whole number. */
  @RegisterForReflection
  public static final class Count implements Converter<Integer> {

    private static final long serialVersionUID = 1L;

    @Override
    public Integer convert(String text) {
      int count = Integer.parseInt(text.strip());
      return require(count > 0, count);
    }
  }

  /** A number of bytes, such as {@code 512K} or {@code 1M}. */
  @RegisterForReflection
  public static final class Size implements Converter<MemorySize> {

    private static final long serialVersionUID = 1L;

    @Override
    public MemorySize convert(String text) {
      MemorySize size = new MemorySizeConverter().convert(text);
      return require(size.asLongValue() > 0, size);
    }
  }

  /** A time, such as {@code 500ms} or {@code 10s}. */
  @RegisterForReflection
  public static final class Time implements Converter<Duration> {

    private static final long serialVersionUID = 1L;

    @Override
    public Duration convert(String text) {
      Duration time = new DurationConverter().convert(text);
      return require(time.toMillis() > 0, time);
    }
  }
}
