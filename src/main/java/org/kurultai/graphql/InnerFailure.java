package org.kurultai.graphql;

/** A failure that is no client's fault. Its cause stands in the log and nowhere else. */
public final class InnerFailure {

  private InnerFailure() {}

  /** All that a client learns of it: the id under which the log has the cause. */
  public static String message(String requestId) {
    return "The service failed. Report it with the request id " + requestId + ".";
  }
}
