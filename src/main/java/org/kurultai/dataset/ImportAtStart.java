package org.kurultai.dataset;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.kurultai.dataset.ReleaseImport.OlderRelease;
import org.kurultai.store.WriteListener;

/**
 * Loads the release inside the application before it serves. A release that is refused stops the
 * start: no pod serves half a record.
 */
@ApplicationScoped
class ImportAtStart {

  private static final Logger LOG = Logger.getLogger(ImportAtStart.class);

  private final ReleaseImport imports;
  private final DatasetConfig config;
  private final WriteListener writes;

  ImportAtStart(ReleaseImport imports, DatasetConfig config, WriteListener writes) {
    this.imports = imports;
    this.config = config;
    this.writes = writes;
  }

  void onStart(@Observes StartupEvent start) {
    if (config.importAtStart()) {
      LOG.info(imports.load(Release.bundled(), OlderRelease.IS_LEFT, LOG::info));
      writes.advance();
    }
  }
}
