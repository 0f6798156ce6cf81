package org.kurultai.routing;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.kurultai.corridor.network.Mode;
import org.kurultai.corridor.network.Segment;

/** How long goods take, in hours to the hundredth, so that sums of what is shown are exact. */
@ApplicationScoped
class Pace {

  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);

  private final RoutingConfig config;

  Pace(RoutingConfig config) {
    this.config = config;
  }

  /**
   * Refuses gauge breaks that take longer than two transshipments: goods would then be reloaded
   * onto another mode and back, and the best way could pass a place twice.
   */
  void onStart(@Observes StartupEvent start) {
    if (config.gaugeBreak().compareTo(config.transshipment().multipliedBy(2)) > 0) {
      throw new ConfigurationException(
          "kurultai.routing.gauge-break (%d min) must be at most twice kurultai.routing.transshipment (%d min)"
              .formatted(config.gaugeBreak().toMinutes(), config.transshipment().toMinutes()));
    }
  }

  /** The hours of passage over a segment. */
  BigDecimal over(Segment segment) {
    BigDecimal typical = segment.typicalTransitHours();
    return typical == null ? ratio(segment.distanceKm(), speed(segment.mode())) : typical;
  }

  /** The hours at a border that is crossed by this mode. */
  BigDecimal acrossBorder(Mode mode) {
    return switch (mode) {
      case RAIL -> hours(config.borderCrossing().rail());
      case ROAD -> hours(config.borderCrossing().road());
      case SEA -> hours(config.borderCrossing().sea());
      case PIPELINE, POWER, FIBRE -> BigDecimal.ZERO;
    };
  }

  /** The hours of a change from one mode to another. */
  BigDecimal transshipment() {
    return hours(config.transshipment());
  }

  /** The hours of a change from one gauge to another. */
  BigDecimal gaugeBreak() {
    return hours(config.gaugeBreak());
  }

  private BigDecimal speed(Mode mode) {
    RoutingConfig.Speed speed = config.speed();
    return switch (mode) {
      case RAIL -> speed.rail();
      case ROAD -> speed.road();
      case SEA -> speed.sea();
      case PIPELINE -> speed.pipeline();
      case POWER -> speed.power();
      case FIBRE -> speed.fibre();
    };
  }

  private static BigDecimal hours(Duration time) {
    return ratio(BigDecimal.valueOf(time.toSeconds()), SECONDS_PER_HOUR);
  }

  private static BigDecimal ratio(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, 2, RoundingMode.HALF_UP);
  }
}
