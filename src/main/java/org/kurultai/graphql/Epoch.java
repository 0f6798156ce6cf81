package org.kurultai.graphql;

import java.util.OptionalLong;

/** Tells whether what resolvers read is still the same. Within one epoch it is. */
public interface Epoch {

  /** The epoch; empty while nobody can say whether anything has changed. */
  OptionalLong current();
}
