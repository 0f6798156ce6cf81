package org.kurultai.graphql.document;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings under {@code kurultai.documents}. */
@ConfigMapping(prefix = "kurultai.documents")
interface DocumentsConfig {

  /** The folder of trusted documents. */
  Optional<Path> trusted();

  /** Whether nothing but trusted documents is executed. */
  @WithDefault("false")
  boolean trustedOnly();

  /** How much of the documents that clients register is kept. */
  @WithDefault("16M")
  MemorySize registeredBytes();
}
