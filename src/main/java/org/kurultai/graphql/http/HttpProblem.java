package org.kurultai.graphql.http;

import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.ErrorCode;

/** A request that is no GraphQL request, or not one that is served. */
final class HttpProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final ErrorCode code;
  private final @Nullable String allowed;
  private final String message;

  private HttpProblem(int status, ErrorCode code, @Nullable String allowed, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.allowed = allowed;
    this.message = message;
  }

  /**
   * @param status the HTTP status
   * @param code the kind of error
   * @param message what is wrong and what would be right, for the client
   */
  HttpProblem(int status, ErrorCode code, String message) {
    this(status, code, null, message);
  }

  HttpProblem(int status, String message) {
    this(status, ErrorCode.BAD_REQUEST, message);
  }

  /** A method that is not served, and those that are. */
  static HttpProblem methodNotAllowed(String allowed, String message) {
    return new HttpProblem(405, ErrorCode.BAD_REQUEST, allowed, message);
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

  /** The methods that are served; null where the method is not the problem. */
  @Nullable String allowed() {
    return allowed;
  }
}
