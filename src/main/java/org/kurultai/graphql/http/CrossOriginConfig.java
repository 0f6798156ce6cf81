package org.kurultai.graphql.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Settings under {@code kurultai.cors}. */
@ConfigMapping(prefix = "kurultai.cors")
interface CrossOriginConfig {

  /** The web pages that may ask, by their origins; an asterisk alone for all. */
  @WithDefault("*")
  List<String> origins();
}
