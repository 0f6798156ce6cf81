package org.kurultai.graphql.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.ErrorCode;
import org.kurultai.graphql.limit.Limits;

/**
 * Reads the bodies of requests. Vert.x's own reader bounds each by its length alone, not by the
 * time that it takes, nor by what all together hold in memory.
 */
@Singleton
final class BodyReader {

  private final HeldBytes held;
  private final long maximumBytes;
  private final long maximumMillis;

  BodyReader(HeldBytes held, Limits limits) {
    this.held = held;
    this.maximumBytes = limits.bodyBytes().asLongValue();
    this.maximumMillis = limits.requestTime().toMillis();
  }

  /**
   * The body once it is whole. A failure is an {@link HttpProblem}. Where the client leaves before,
   * nothing follows: nobody is left to be told.
   */
  Future<Buffer> read(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    if (isLong(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
      return Future.failedFuture(tooLong());
    }
    HttpProblem unmet = meetExpectation(exchange);
    if (unmet != null) {
      return Future.failedFuture(unmet);
    }
    return request.isEnded()
        ? Future.succeededFuture(Buffer.buffer())
        : read(request, exchange.vertx());
  }

  private Future<Buffer> read(HttpServerRequest request, Vertx vertx) {
    ArrivingBody body = new ArrivingBody(held, request, maximumBytes, this::tooLong);
    long timer = vertx.setTimer(maximumMillis, late -> body.refuse(notInTime()));
    request
        .handler(body::add)
        .endHandler(end -> body.end())
        .exceptionHandler(
            gone -> {
              vertx.cancelTimer(timer);
              body.forget();
            })
        .resume();
    return body.whole().onComplete(done -> vertx.cancelTimer(timer)).map(come -> body.take());
  }

  private boolean isLong(@Nullable String length) {
    try {
      return length != null && Long.parseLong(length) > maximumBytes;
    } catch (NumberFormatException malformed) {
      return false;
    }
  }

  /** A client may wait for the word to send its body (RFC 9110, section 10.1.1). */
  private static @Nullable HttpProblem meetExpectation(RoutingContext exchange) {
    String expectation = exchange.request().getHeader(HttpHeaders.EXPECT);
    if (expectation == null || exchange.request().version() == HttpVersion.HTTP_1_0) {
      return null;
    }
    if (!expectation.equalsIgnoreCase("100-continue")) {
      return new HttpProblem(417, "Nothing can be expected here but 100-continue.");
    }
    exchange.response().writeContinue();
    return null;
  }

  private HttpProblem tooLong() {
    return new HttpProblem(
        413,
        ErrorCode.BODY_LIMIT_EXCEEDED,
        "The body is longer than " + maximumBytes + " bytes: ask for less at once.");
  }

  private HttpProblem notInTime() {
    return new HttpProblem(
        408,
        ErrorCode.TIMEOUT,
        "The body did not come within %d ms: send it whole.".formatted(maximumMillis));
  }
}
