package org.kurultai.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * What ways take where the record does not say, under {@code kurultai.routing}. The README says
 * where the defaults come from.
 */
@ConfigMapping(prefix = "kurultai.routing")
public interface RoutingConfig {

  /** Kilometres per hour on segments whose time of passage is not recorded. */
  Speed speed();

  /** Time at a border, by the mode that crosses it; nothing holds up what flows through lines. */
  BorderCrossing borderCrossing();

  /** Time to change from one mode to another. */
  @WithDefault("24h")
  @WithConverter(Setting.Time.class)
  Duration transshipment();

  /** Time to change from rails of one gauge to those of another; at most two transshipments. */
  @WithDefault("12h")
  @WithConverter(Setting.Time.class)
  Duration gaugeBreak();

  /** The share of its length in which an alternative differs from each better way. */
  @WithDefault("0.2")
  @WithConverter(Setting.Share.class)
  BigDecimal difference();

  /** Kilometres per hour, by mode. */
  interface Speed {

    /** Trains. */
    @WithDefault("42")
    @WithConverter(Setting.Speed.class)
    BigDecimal rail();

    /** Lorries. */
    @WithDefault("43")
    @WithConverter(Setting.Speed.class)
    BigDecimal road();

    /** Ships and ferries. */
    @WithDefault("20")
    @WithConverter(Setting.Speed.class)
    BigDecimal sea();

    /** Oil and gas. */
    @WithDefault("8")
    @WithConverter(Setting.Speed.class)
    BigDecimal pipeline();

    /** Electricity. */
    @WithDefault("720000000")
    @WithConverter(Setting.Speed.class)
    BigDecimal power();

    /** Data. */
    @WithDefault("720000000")
    @WithConverter(Setting.Speed.class)
    BigDecimal fibre();
  }

  /** Time at a border, by mode. */
  interface BorderCrossing {

    /** By train. */
    @WithDefault("23h")
    @WithConverter(Setting.Time.class)
    Duration rail();

    /** By lorry. */
    @WithDefault("15h")
    @WithConverter(Setting.Time.class)
    Duration road();

    /** By ship, in both ports together. */
    @WithDefault("15h")
    @WithConverter(Setting.Time.class)
    Duration sea();
  }
}
