package org.kurultai.store;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Where replicas of the database are, under {@code kurultai.read}. */
@ConfigMapping(prefix = "kurultai.read")
interface ReplicasConfig {

  /** Their URLs, {@code postgresql://[user[:password]@]host[:port][/database][?sslmode=…]}. */
  Optional<List<String>> urls();
}
