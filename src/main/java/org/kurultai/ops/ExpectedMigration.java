package org.kurultai.ops;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.resource.LoadableResource;

/** The last migration that this build brings: what it asks of the schema. */
@Singleton
class ExpectedMigration {

  private static final Pattern FILE = Pattern.compile("V(\\d+)__.*");

  private final int version;

  ExpectedMigration(Flyway flyway) {
    this.version =
        flyway
            .getConfiguration()
            .getResourceProvider()
            .getResources("V", new String[] {".sql"})
            .stream()
            .map(LoadableResource::getFilename)
            .flatMap(file -> FILE.matcher(file).results())
            .map(file -> Integer.valueOf(file.group(1)))
            .max(Comparator.naturalOrder())
            .orElseThrow();
  }

  int version() {
    return version;
  }
}
