package org.kurultai.store;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.TimedOut;
import org.kurultai.graphql.Unavailable;
import org.kurultai.graphql.limit.Limits;

/** Tells what a client may know of the database's failures: that it is away, or too slow. */
@Singleton
final class DatabaseFailures {

  private static final String CANCELLED = "57014";

  /** A replica removes what a statement still reads, to keep up with the primary. */
  private static final String CONFLICT_WITH_RECOVERY = "40001";

  /**
   * Classes of PostgreSQL's error codes (its documentation, Appendix A): connection exceptions,
   * insufficient resources; shut down, crashed or not ready yet.
   */
  private static final List<String> OUTAGES = List.of("08", "53", "57P");

  private final long statementMillis;
  private final OutageLog outage = new OutageLog(System::nanoTime);

  DatabaseFailures(Limits limits) {
    this.statementMillis = limits.statementTime().toMillis();
  }

  /** A statement was answered, so the database is there. */
  void over() {
    outage.succeeded();
  }

  /** No connection, or none in time. */
  Throwable ofConnecting(Throwable failure) {
    outage.failed(failure);
    return new Unavailable("The database cannot be reached: ask again in a few seconds.");
  }

  /** The failure in the client's words, or the failure itself where it is a fault of ours. */
  Throwable ofStatement(Throwable failure) {
    if (failure instanceof PgException refusal && refusal.getSqlState().equals(CANCELLED)) {
      return new TimedOut(
          ErrorCode.STATEMENT_TIMEOUT,
          "The database took longer than %d ms: narrow the filter.".formatted(statementMillis));
    }
    return isOutage(failure) ? ofConnecting(failure) : failure;
  }

  /** Whether another server may do what one failed to do, since it is no fault of the statement. */
  boolean isOfReplica(Throwable failure) {
    return failure instanceof UnfitReplica
        || isOutage(failure)
        || (failure instanceof PgException refusal
            && refusal.getSqlState().equals(CONFLICT_WITH_RECOVERY));
  }

  private static boolean isOutage(Throwable failure) {
    return failure instanceof PgException refusal
        ? OUTAGES.stream().anyMatch(refusal.getSqlState()::startsWith)
        : failure instanceof IOException
            || failure instanceof ClosedConnectionException
            || isInactive(failure);
  }

  /** Whether the connection was dead before the statement was sent: Vert.x has no type for it. */
  private static boolean isInactive(Throwable failure) {
    return String.valueOf(failure.getMessage()).startsWith("Connection is not active");
  }
}
