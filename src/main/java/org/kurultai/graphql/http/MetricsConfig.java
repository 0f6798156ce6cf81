package org.kurultai.graphql.http;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Settings under {@code kurultai.metrics}. */
@ConfigMapping(prefix = "kurultai.metrics")
interface MetricsConfig {

  /** Operations that metrics tell by their names, beside those of trusted documents. */
  Optional<List<String>> operations();
}
