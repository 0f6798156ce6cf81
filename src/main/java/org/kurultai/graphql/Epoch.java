package org.kurultai.graphql;

import java.util.OptionalLong;

/** Tells whether what resolvers read is still the same. Within one epoch it is. */
public interface Epoch {

  /** The epoch; empty while nobody can say whether anything has changed. */
  OptionalLong current();

  /**
   * Whether what is read, or was kept, in the current epoch is of this version of the record or of
   * a later one; false while nobody can say.
   */
  default boolean hasReached(DatasetVersion version) {
    return false;
  }
}
