package org.kurultai.ops;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready means that the record can be asked: a release of the dataset stands in the database. An
 * open port or an empty database is not enough to send readers to this pod.
 *
 * <p>Asked through the pool that queries use, without blocking; a database that keeps silent for
 * {@link #PATIENCE} counts as down, so that a probe always gets its answer in time.
 */
@Readiness
@ApplicationScoped
public class RecordReadiness implements AsyncHealthCheck {

  /** Shorter than the time that the probes in {@code deploy} wait. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Logger LOG = Logger.getLogger(RecordReadiness.class);

  private static final String RELEASE =
      """
      select name, release, revision
      from dataset
      """;

  private final Pool pool;

  RecordReadiness(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return pool.query(RELEASE)
        .execute()
        .map(rows -> rows.size() == 0 ? empty() : loaded(rows.iterator().next()))
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .onFailure()
        .recoverWithItem(RecordReadiness::unreachable);
  }

  private static HealthCheckResponse loaded(Row row) {
    return named()
        .up()
        .withData("dataset", row.getString("name"))
        .withData("release", row.getString("release"))
        .withData("revision", row.getInteger("revision"))
        .build();
  }

  private static HealthCheckResponse empty() {
    return named().down().withData("reason", "no release of the dataset is imported yet").build();
  }

  /** The reason in full goes to the log: a probe's answer may be read by anyone. */
  private static HealthCheckResponse unreachable(Throwable cause) {
    LOG.warnf("The database does not answer: %s", cause);
    return named().down().withData("reason", "the database does not answer").build();
  }

  private static HealthCheckResponseBuilder named() {
    return HealthCheckResponse.named("record");
  }
}
