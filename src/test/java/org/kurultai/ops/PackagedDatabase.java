package org.kurultai.ops;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Postgres of its own for the packaged application, which has none inside: empty at first, on a
 * free port, told by the properties that the environment's variables stand for. The application
 * stands behind a proxy whose word it takes.
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
        "kurultai.database.host", "localhost",
        "kurultai.database.port", String.valueOf(postgres.getPort()),
        "kurultai.database.name", "postgres",
        "kurultai.database.user", "postgres",
        "kurultai.database.password", "postgres",
        "kurultai.dataset.import-at-start", "true",
        "kurultai.stop.delay", "0s",
        "quarkus.management.port", "0",
        "quarkus.http.proxy.proxy-address-forwarding", "true");
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
