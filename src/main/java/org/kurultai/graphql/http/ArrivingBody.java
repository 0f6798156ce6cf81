package org.kurultai.graphql.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.function.Supplier;
import org.kurultai.graphql.http.HeldBytes.Holding;

/** The body of a request while it comes. Confined to the Vert.x context that it is made on. */
final class ArrivingBody {

  private final long maximumBytes;
  private final Supplier<HttpProblem> tooLong;
  private final Promise<Void> whole = Promise.promise();
  private final Holding holding;
  private Buffer body = Buffer.buffer();

  /**
   * A body of which nothing has come.
   *
   * @param tooLong what is wrong with one that is longer
   */
  ArrivingBody(
      HeldBytes held, HttpServerRequest request, long maximumBytes, Supplier<HttpProblem> tooLong) {
    this.maximumBytes = maximumBytes;
    this.tooLong = tooLong;
    Context context = Objects.requireNonNull(Vertx.currentContext());
    this.holding =
        held.begin(
            request.version(),
            HeadBytes.of(request),
            () -> context.runOnContext(turn -> refuse(overloaded())));
  }

  /** Done once it is whole; a failure says why it is refused. */
  Future<Void> whole() {
    return whole.future();
  }

  /** What has come of it. It is not kept here: Vert.x keeps this as long as the request lasts. */
  Buffer take() {
    Buffer come = body;
    body = Buffer.buffer();
    return come;
  }

  /** The next part of it has come. */
  void add(Buffer part) {
    if (whole.future().isComplete()) {
      return;
    }
    body.appendBuffer(part);
    if (body.length() > maximumBytes) {
      refuse(tooLong.get());
    } else {
      holding.add(part.length());
    }
  }

  /** All of it has come. */
  void end() {
    holding.end();
    whole.tryComplete();
  }

  /** Nothing more of it is wanted. */
  void refuse(HttpProblem problem) {
    forget();
    whole.tryFail(problem);
  }

  /** Nothing more of it will come, and nothing is kept. */
  void forget() {
    holding.end();
    body = Buffer.buffer();
  }

  private static HttpProblem overloaded() {
    return HttpProblem.overloaded(
        "As much as may be is held for clients that are slow: send the body again, faster.");
  }
}
