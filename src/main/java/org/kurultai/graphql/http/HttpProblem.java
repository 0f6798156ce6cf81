package org.kurultai.graphql.http;

import org.kurultai.graphql.ErrorCode;

/** A request that is no GraphQL request, or not one that is served. */
final class HttpProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final ErrorCode code;
  private final String message;

  /**
   * @param status the HTTP status
   * @param code the kind of error
   * @param message what is wrong and what would be right, for the client
   */
  HttpProblem(int status, ErrorCode code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.message = message;
  }

  HttpProblem(int status, String message) {
    this(status, ErrorCode.BAD_REQUEST, message);
  }

  String message() {
    return message;
  }

  ErrorCode code() {
    return code;
  }

  int status() {
    return status;
  }
}
