package org.kurultai.graphql;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** A failure that is no client's fault. Its cause stands in the log and nowhere else. */
public final class InnerFailure {

  /** What the log calls the id of the request that a line belongs to. */
  public static final String REQUEST_ID = "requestId";

  private InnerFailure() {}

  /** All that a client learns of it: the id under which the log has the cause. */
  public static String message(String requestId) {
    return "The service failed. Report it with the request id " + requestId + ".";
  }

  /**
   * Logs it: of what kind it is, and where it came from. What it says may quote the query, and is
   * told to those only who have DEBUG on.
   *
   * @param where what failed, in words without anything of the client's
   */
  public static void log(Logger log, String requestId, String where, Throwable cause) {
    MDC.put(REQUEST_ID, requestId);
    try {
      log.errorf(Unquoted.of(cause), "request %s failed %s", requestId, where);
      log.debugf(cause, "request %s failed %s", requestId, where);
    } finally {
      MDC.remove(REQUEST_ID);
    }
  }
}
