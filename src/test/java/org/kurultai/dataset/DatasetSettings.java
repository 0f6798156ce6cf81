package org.kurultai.dataset;

import java.util.Optional;

/** Settings of an import. */
record DatasetSettings(Optional<String> servingRole) implements DatasetConfig {

  @Override
  public boolean importAtStart() {
    return false;
  }
}
