package org.kurultai.graphql.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Map;

/** What is held of the head of a request while the request lasts. */
final class HeadBytes {

  private HeadBytes() {}

  /**
   * Those of HTTP/2, where one connection may have a hundred heads. Over HTTP/1.1 it has one, and
   * none is counted.
   */
  static int of(HttpServerRequest request) {
    if (request.version() != HttpVersion.HTTP_2) {
      return 0;
    }
    int bytes = request.uri().length();
    for (Map.Entry<String, String> header : request.headers()) {
      bytes += header.getKey().length() + header.getValue().length();
    }
    return bytes;
  }
}
