package org.kurultai.graphql.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings under {@code kurultai.responses}. */
@ConfigMapping(prefix = "kurultai.responses")
interface ResponsesConfig {

  /** How much of the responses is kept to answer the same question again; 0 keeps none. */
  @WithDefault("64M")
  MemorySize keptBytes();

  /** What caches between here and the client may do with an answer that was got whole. */
  @WithDefault("public, max-age=60, stale-while-revalidate=300")
  String cacheControl();
}
