package org.kurultai.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

  @Test
  void each_is_read_from_the_environment() {
    Limits limits =
        limits(
            Map.of(
                "KURULTAI_LIMITS_BODY_BYTES", "64K",
                "KURULTAI_LIMITS_REQUEST_TIME", "1500ms",
                "KURULTAI_LIMITS_REQUESTS_IN_FLIGHT", "7"));

    assertThat(limits.bodyBytes()).isEqualTo(new MemorySize(BigInteger.valueOf(65_536)));
    assertThat(limits.requestTime()).isEqualTo(Duration.ofMillis(1_500));
    assertThat(limits.requestsInFlight()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "DEPTH, 0, kurultai.limits.depth, a limit must be more than 0",
    "COST, -1, kurultai.limits.cost, a limit must be more than 0",
    "TOKENS, many, kurultai.limits.tokens, many",
    "BODY_BYTES, 0, kurultai.limits.body-bytes, a limit must be more than 0",
    "STATEMENT_TIME, -5s, kurultai.limits.statement-time, a limit must be more than 0",
    "REQUEST_TIME, 0, kurultai.limits.request-time, a limit must be more than 0"
  })
  void a_limit_that_lets_nothing_through_stops_the_start(
      String variable, String value, String setting, String reason) {
    assertThatThrownBy(() -> limits(Map.of("KURULTAI_LIMITS_" + variable, value)))
        .hasMessageContaining(setting)
        .hasMessageContaining(reason);
  }

  private static Limits limits(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .withMapping(Limits.class)
        .withSources(new EnvConfigSource(environment, 300))
        .build()
        .getConfigMapping(Limits.class);
  }
}
