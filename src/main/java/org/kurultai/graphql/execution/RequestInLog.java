package org.kurultai.graphql.execution;

import io.quarkus.logging.LoggingFilter;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.kurultai.graphql.InnerFailure;

/**
 * Adds to each line of the log the id of the request that it was written for. It looks when a line
 * is written, so that requests of which nothing is told pay nothing.
 */
@LoggingFilter(name = RequestInLog.NAME)
public final class RequestInLog implements Filter {

  static final String NAME = "request";

  @Override
  public boolean isLoggable(LogRecord line) {
    Context context = Vertx.currentContext();
    if (line instanceof ExtLogRecord record
        && context != null
        && VertxContext.isDuplicatedContext(context)) {
      Request request = context.getLocal(Request.class);
      if (request != null) {
        record.putMdc(InnerFailure.REQUEST_ID, request.id());
      }
    }
    return true;
  }
}
