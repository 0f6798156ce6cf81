package org.kurultai.dataset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings under {@code kurultai.dataset}. */
@ConfigMapping(prefix = "kurultai.dataset")
interface DatasetConfig {

  /** Load the release inside the application at every start. */
  @WithDefault("false")
  boolean importAtStart();
}
