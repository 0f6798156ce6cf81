package org.kurultai.graphql.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one execution, for all who ask the same question while it runs. Each gets it on the
 * Vert.x context that it asked on. When the last of them has left, nobody needs it any more.
 */
final class SharedAnswer {

  private final Map<Promise<Answer>, Context> waiting = new LinkedHashMap<>();
  private Runnable abandon = () -> {};
  private boolean closed;

  /**
   * An answer that may still be to come.
   *
   * @param answer the answer
   * @param leave to be run when its receiver does not need it any more
   */
  record Pending(Future<Answer> answer, Runnable leave) {}

  /**
   * Waits for it on the current context, as the one who has it executed.
   *
   * @param abandon stops the execution; run when the last who waited has left
   */
  synchronized Pending open(Runnable abandon) {
    this.abandon = abandon;
    // Whoever joined before, and left again, did not speak for this one.
    closed = false;
    return await();
  }

  /** Waits for it on the current context; null where it has come, or been given up, already. */
  synchronized @Nullable Pending join() {
    return closed ? null : await();
  }

  private Pending await() {
    Promise<Answer> promise = Promise.promise();
    waiting.put(promise, Vertx.currentContext());
    return new Pending(promise.future(), () -> leave(promise));
  }

  /** Hands the answer, or the failure, to all who wait. */
  void settle(AsyncResult<Answer> answer) {
    synchronized (this) {
      closed = true;
    }
    waiting.forEach(
        (promise, context) -> {
          if (context == Vertx.currentContext()) {
            complete(promise, answer);
          } else {
            context.runOnContext(turn -> complete(promise, answer));
          }
        });
  }

  private static void complete(Promise<Answer> promise, AsyncResult<Answer> answer) {
    if (answer.succeeded()) {
      promise.tryComplete(answer.result());
    } else {
      promise.tryFail(answer.cause());
    }
  }

  private void leave(Promise<Answer> promise) {
    promise.tryFail(new CancellationException("nobody waits for the answer any more"));
    synchronized (this) {
      if (closed) {
        return;
      }
      waiting.remove(promise);
      if (!waiting.isEmpty()) {
        return;
      }
      closed = true;
    }
    abandon.run();
  }
}
