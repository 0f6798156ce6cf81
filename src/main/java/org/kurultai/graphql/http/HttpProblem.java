package org.kurultai.graphql.http;

/** A request that is no GraphQL request, or not one that is served. */
final class HttpProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String message;

  /**
   * @param status the HTTP status
   * @param message what is wrong and what would be right, for the client
   */
  HttpProblem(int status, String message) {
    super(message, null, false, false);
    this.status = status;
    this.message = message;
  }

  String message() {
    return message;
  }

  int status() {
    return status;
  }
}
