package org.kurultai.ops;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Postgres of its own for the packaged application, which has none inside: empty at first, on a
 * free port, told by the same five names that the environment uses.
 */
public final class PackagedDatabase implements QuarkusTestResourceLifecycleManager {

  private @Nullable EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    try {
      postgres = EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "KURULTAI_DATABASE_HOST", "localhost",
        "KURULTAI_DATABASE_PORT", String.valueOf(postgres.getPort()),
        "KURULTAI_DATABASE_NAME", "postgres",
        "KURULTAI_DATABASE_USER", "postgres",
        "KURULTAI_DATABASE_PASSWORD", "postgres",
        "kurultai.dataset.import-at-start", "true",
        "kurultai.stop.delay", "0s");
  }

  @Override
  public void stop() {
    try {
      if (postgres != null) {
        postgres.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
