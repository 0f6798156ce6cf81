package org.kurultai.store;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Statements under way on one server, which may be given up all at once. */
final class UnderWay {

  private final Map<Promise<?>, Context> waiting = new ConcurrentHashMap<>();

  /** What the work comes to, or the failure with which it is given up, on the current context. */
  <T> Future<T> unlessGivenUp(Future<T> work) {
    Promise<T> outcome = Promise.promise();
    waiting.put(outcome, Vertx.currentContext());
    work.onComplete(
        done -> {
          waiting.remove(outcome);
          settle(outcome, done);
        });
    return outcome.future();
  }

  /** Gives up whatever is under way now. */
  void giveUp(Throwable failure) {
    waiting.forEach((outcome, context) -> context.runOnContext(turn -> outcome.tryFail(failure)));
  }

  private static <T> void settle(Promise<T> outcome, AsyncResult<T> done) {
    if (done.succeeded()) {
      outcome.tryComplete(done.result());
    } else {
      outcome.tryFail(done.cause());
    }
  }
}
