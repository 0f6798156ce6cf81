package org.kurultai.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kurultai.corridor.network.Mode;

class RoutingConfigTest {

  @Test
  void each_is_read_from_the_environment() {
    RoutingConfig config =
        config(
            Map.of(
                "KURULTAI_ROUTING_SPEED_RAIL", "60.5",
                "KURULTAI_ROUTING_BORDER_CROSSING_SEA", "90m",
                "KURULTAI_ROUTING_TRANSSHIPMENT", "0s",
                "KURULTAI_ROUTING_DIFFERENCE", "1"));

    assertThat(config.speed().rail()).isEqualByComparingTo("60.5");
    assertThat(config.borderCrossing().sea()).isEqualTo(Duration.ofMinutes(90));
    assertThat(config.transshipment()).isZero();
    assertThat(config.difference()).isEqualByComparingTo("1");
    assertThat(new Pace(config).acrossBorder(Mode.SEA)).isEqualByComparingTo("1.5");
  }

  @ParameterizedTest
  @CsvSource({
    "SPEED_RAIL, 0, kurultai.routing.speed.rail, a speed must be more than 0 km/h",
    "SPEED_SEA, -20, kurultai.routing.speed.sea, a speed must be more than 0 km/h",
    "SPEED_ROAD, fast, kurultai.routing.speed.road, fast",
    "BORDER_CROSSING_RAIL, -1h, kurultai.routing.border-crossing.rail, a time must not be less than 0",
    "GAUGE_BREAK, soon, kurultai.routing.gauge-break, soon",
    "DIFFERENCE, 0, kurultai.routing.difference, a share must be more than 0 and at most 1",
    "DIFFERENCE, 1.1, kurultai.routing.difference, a share must be more than 0 and at most 1"
  })
  void a_value_out_of_range_stops_the_start(
      String variable, String value, String setting, String reason) {
    assertThatThrownBy(() -> config(Map.of("KURULTAI_ROUTING_" + variable, value)))
        .hasMessageContaining(setting)
        .hasMessageContaining(reason);
  }

  @Test
  void a_gauge_break_that_takes_longer_than_two_transshipments_stops_the_start() {
    Map<String, String> environment =
        Map.of("KURULTAI_ROUTING_GAUGE_BREAK", "13h", "KURULTAI_ROUTING_TRANSSHIPMENT", "6h");
    assertThatThrownBy(() -> new Pace(config(environment)).onStart(new StartupEvent()))
        .hasMessageContaining("kurultai.routing.gauge-break (780 min)")
        .hasMessageContaining("kurultai.routing.transshipment (360 min)");

    new Pace(config(Map.of())).onStart(new StartupEvent());
  }

  private static RoutingConfig config(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .withMapping(RoutingConfig.class)
        .withSources(new EnvConfigSource(environment, 300))
        .build()
        .getConfigMapping(RoutingConfig.class);
  }
}
