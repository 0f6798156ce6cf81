package org.kurultai.graphql.http;

import java.util.Map;
import org.kurultai.graphql.ErrorCode;

/** A request that is no GraphQL request, or not one that is served. */
final class HttpProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final ErrorCode code;
  private final Map<String, String> headers;
  private final String message;

  private HttpProblem(int status, ErrorCode code, Map<String, String> headers, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.message = message;
  }

  /**
   * @param status the HTTP status
   * @param code the kind of error
   * @param message what is wrong and what would be right, for the client
   */
  HttpProblem(int status, ErrorCode code, String message) {
    this(status, code, Map.of(), message);
  }

  HttpProblem(int status, String message) {
    this(status, ErrorCode.BAD_REQUEST, message);
  }

  /** A method that is not served, and those that are. */
  static HttpProblem methodNotAllowed(String allowed, String message) {
    return new HttpProblem(405, ErrorCode.BAD_REQUEST, Map.of("Allow", allowed), message);
  }

  /** A body that is compressed: none may be. */
  static HttpProblem codingNotRead(String message) {
    return new HttpProblem(
        415, ErrorCode.BAD_REQUEST, Map.of("Accept-Encoding", "identity"), message);
  }

  /** A version of WebSockets that is not spoken (RFC 6455, section 4.4), and the one that is. */
  static HttpProblem upgradeRequired(String version) {
    return new HttpProblem(
        426,
        ErrorCode.BAD_REQUEST,
        Map.of("Connection", "Upgrade", "Upgrade", "websocket", "Sec-WebSocket-Version", version),
        "This version of WebSockets is not spoken here, but version " + version + " is.");
  }

  /** More than the service can take now; who asks again in a second may find room. */
  static HttpProblem overloaded(String message) {
    return new HttpProblem(503, ErrorCode.OVERLOADED, message);
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

  /** Headers that tell a program what would be right. */
  Map<String, String> headers() {
    return headers;
  }
}
