package org.kurultai.graphql;

import io.vertx.sqlclient.DatabaseException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may stand in a log: of what kinds it is, and where it came from. What it says is
 * left out, since that may quote what a client asked for.
 */
final class Unquoted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private Unquoted(Throwable failure) {
    super(kind(failure), of(failure.getCause()));
    setStackTrace(failure.getStackTrace());
  }

  static @Nullable Unquoted of(@Nullable Throwable failure) {
    return failure == null ? null : new Unquoted(failure);
  }

  private static String kind(Throwable failure) {
    String type = failure.getClass().getName();
    return failure instanceof DatabaseException refusal
        ? type + " of SQL state " + refusal.getSqlState()
        : type;
  }
}
