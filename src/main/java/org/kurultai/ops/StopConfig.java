package org.kurultai.ops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How long a stop may take, under {@code kurultai.stop}. Kubernetes allows 30 s, a {@code preStop}
 * included, from its first word to the kill.
 */
@ConfigMapping(prefix = "kurultai.stop")
interface StopConfig {

  /** Time from the word to stop, for all who send readers here to see that it is not ready. */
  @WithDefault("5s")
  Duration delay();

  /** Time after that for what was begun: longer than one request may take. */
  @WithDefault("15s")
  Duration grace();
}
