package org.kurultai.routing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.DurationConverter;
import java.math.BigDecimal;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads settings of routing; with one out of range the service does not start. */
final class Setting {

  private Setting() {}

  private static <T> T require(boolean right, T value, String rule) {
    if (!right) {
      throw new IllegalArgumentException(rule);
    }
    return value;
  }

  /** Kilometres per hour. */
  @RegisterForReflection
  public static final class Speed implements Converter<BigDecimal> {

    private static final long serialVersionUID = 1L;

    @Override
    public BigDecimal convert(String text) {
      BigDecimal speed = new BigDecimal(text.strip());
      return require(speed.signum() > 0, speed, "a speed must be more than 0 km/h");
    }
  }

  /** A time such as {@code 90m} or {@code 24h}; none is allowed. */
  @RegisterForReflection
  public static final class Time implements Converter<Duration> {

    private static final long serialVersionUID = 1L;

    @Override
    public Duration convert(String text) {
      Duration time = new DurationConverter().convert(text);
      return require(!time.isNegative(), time, "a time must not be less than 0");
    }
  }

  /** A share of a whole. */
  @RegisterForReflection
  public static final class Share implements Converter<BigDecimal> {

    private static final long serialVersionUID = 1L;

    @Override
    public BigDecimal convert(String text) {
      BigDecimal share = new BigDecimal(text.strip());
      return require(
          share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0,
          share,
          "a share must be more than 0 and at most 1");
    }
  }
}
