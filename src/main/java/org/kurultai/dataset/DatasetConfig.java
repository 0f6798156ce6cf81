package org.kurultai.dataset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings under {@code kurultai.dataset}. */
@ConfigMapping(prefix = "kurultai.dataset")
interface DatasetConfig {

  /** Load the release inside the application at every start. */
  @WithDefault("false")
  boolean importAtStart();

  /** The role that pods connect to the database with, where that is not the one that imports. */
  Optional<String> servingRole();
}
