package org.kurultai.ops;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.kurultai.store.Connections;

/**
 * Ready means that the record can be asked: the database answers, its schema has come to this
 * build's last migration, and a release of the dataset stands in it. An open port is not enough to
 * send readers to this pod.
 *
 * <p>Asked without blocking, over a connection that no reader uses: a crowd of them is no reason to
 * send them all to fewer pods. A database that keeps silent for {@link #PATIENCE} counts as down,
 * so that a probe always gets its answer in time.
 */
@Readiness
@ApplicationScoped
public class RecordReadiness implements AsyncHealthCheck {

  /** Shorter than the time that the probes in {@code deploy} wait. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Logger LOG = Logger.getLogger(RecordReadiness.class);

  /** A newer schema than this build's is right too: in a roll-out it is migrated first. */
  private static final String RECORD =
      """
      select exists (select from flyway_schema_history where version = $1 and success) as migrated,
             name, release, revision
      from (values (1)) as always (one) left join dataset on true
      """;

  /** PostgreSQL's documentation, Appendix A: there is no such column, and no such table. */
  private static final List<String> UNKNOWN = List.of("42703", "42P01");

  /** Likewise: it may not be read. */
  private static final String FORBIDDEN = "42501";

  private final Pool pool;
  private final int migration;

  /** What the log was told last, since each probe would tell it again; empty while ready. */
  private final AtomicReference<String> told = new AtomicReference<>("");

  RecordReadiness(
      @Identifier(Connections.PROBE) io.vertx.sqlclient.Pool pool, ExpectedMigration expected) {
    this.pool = Pool.newInstance(pool);
    this.migration = expected.version();
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return pool.preparedQuery(RECORD)
        .execute(Tuple.of(String.valueOf(migration)))
        .map(rows -> judged(rows.iterator().next()))
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .onFailure()
        .recoverWithItem(this::failed);
  }

  private HealthCheckResponse judged(Row row) {
    if (!row.getBoolean("migrated")) {
      return down(outdated(), "");
    }
    return row.getString("release") == null
        ? down("no release of the dataset is imported yet", "")
        : loaded(row);
  }

  private HealthCheckResponse loaded(Row row) {
    if (!told.getAndSet("").isEmpty()) {
      LOG.info("Ready");
    }
    return named()
        .up()
        .withData("migration", migration)
        .withData("dataset", row.getString("name"))
        .withData("release", row.getString("release"))
        .withData("revision", row.getInteger("revision"))
        .build();
  }

  /** The cause goes to the log alone: a probe's answer may be read by anyone. */
  private HealthCheckResponse failed(Throwable cause) {
    return down(reason(cause), " (" + cause + ')');
  }

  private String reason(Throwable cause) {
    String state = cause instanceof PgException refusal ? refusal.getSqlState() : "";
    if (UNKNOWN.contains(state)) {
      return outdated();
    }
    return state.equals(FORBIDDEN)
        ? "the database's user may not read the record yet"
        : "the database does not answer";
  }

  private String outdated() {
    return "the schema has not come to migration " + migration + " yet";
  }

  private HealthCheckResponse down(String reason, String cause) {
    if (!told.getAndSet(reason).equals(reason)) {
      LOG.warnf("Not ready: %s%s", reason, cause);
    }
    return named().down().withData("reason", reason).build();
  }

  private static HealthCheckResponseBuilder named() {
    return HealthCheckResponse.named("record");
  }
}
