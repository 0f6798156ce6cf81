package org.kurultai.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Settings that stop the packaged application before it starts anything. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ConfigurationIT {

  @Test
  void unknown_keys_and_wrong_values_stop_the_start_with_one_message() throws Exception {
    try (PackagedProcess service =
        PackagedProcess.start(
            Map.of("KURULTAI_LIMITS_TOKNS", "5", "KURULTAI_LIMITS_DEPTH", "deep"))) {
      assertThat(service.outputToItsEnd())
          .endsWith(
              """
              The configuration is wrong, so nothing was started:
                KURULTAI_LIMITS_TOKNS is no key: did you mean "KURULTAI_LIMITS_TOKENS"?
                KURULTAI_LIMITS_DEPTH is "deep": it takes a whole number above 0.
              """)
          .doesNotContain("\tat ");
      assertThat(service.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void a_command_is_stopped_likewise() throws Exception {
    try (PackagedProcess command =
        PackagedProcess.start(Map.of("KURULTAI_DATABASE_PORT", "many"), "import")) {
      assertThat(command.outputToItsEnd())
          .contains("KURULTAI_DATABASE_PORT is \"many\": it takes a port, 1 to 65535.")
          .doesNotContain("\tat ");
      assertThat(command.exitCode()).isEqualTo(1);
    }
  }
}
