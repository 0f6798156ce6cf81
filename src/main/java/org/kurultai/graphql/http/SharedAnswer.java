package org.kurultai.graphql.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one execution, for all who ask the same question while it runs. Each gets it on the
 * Vert.x context that it asked on. When the last of them has left, nobody needs it any more.
 */
final class SharedAnswer {

  private final int bytes;
  private final Map<Promise<Answer>, Context> waiting = new LinkedHashMap<>();
  private Runnable abandon = () -> {};
  private boolean closed;

  /**
   * The answer to a question.
   *
   * @param bytes what the question takes up while somebody waits
   */
  SharedAnswer(int bytes) {
    this.bytes = bytes;
  }

  /**
   * An answer that may still be to come.
   *
   * @param answer the answer
   * @param bytes what its question takes up until it comes
   * @param end ends the wait by a failure, on the receiver's context
   */
  record Pending(Future<Answer> answer, int bytes, Consumer<RuntimeException> end) {

    /** One that nobody waits for. */
    static Pending of(Future<Answer> answer) {
      return new Pending(answer, 0, why -> {});
    }

    /**
     * The same, with something done before its receiver has it. Not in a handler: what one throws
     * would keep the next, and so the receiver, from hearing of the answer.
     */
    Pending after(Consumer<Answer> done) {
      Future<Answer> after =
          answer.map(
              come -> {
                done.accept(come);
                return come;
              });
      return new Pending(after, bytes, end);
    }

    /** Its receiver does not need it any more. */
    void leave() {
      if (!answer.isComplete()) {
        end.accept(new CancellationException("nobody waits for the answer any more"));
      }
    }
  }

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
    return new Pending(promise.future(), bytes, why -> end(promise, why));
  }

  /** Hands the answer, or the failure, to all who wait. */
  void settle(AsyncResult<Answer> answer) {
    synchronized (this) {
      closed = true;
    }
    handOn(waiting.entrySet().iterator(), answer);
  }

  /**
   * One after the other: the answers that are to leave are held, and those who read them slowly
   * give way between two, not after all.
   */
  private static void handOn(
      Iterator<Map.Entry<Promise<Answer>, Context>> next, AsyncResult<Answer> answer) {
    if (next.hasNext()) {
      Map.Entry<Promise<Answer>, Context> one = next.next();
      Runnable turn =
          () -> {
            try {
              complete(one.getKey(), answer);
            } finally {
              handOn(next, answer);
            }
          };
      if (one.getValue() == Vertx.currentContext()) {
        turn.run();
      } else {
        one.getValue().runOnContext(begun -> turn.run());
      }
    }
  }

  private static void complete(Promise<Answer> promise, AsyncResult<Answer> answer) {
    if (answer.succeeded()) {
      promise.tryComplete(answer.result());
    } else {
      promise.tryFail(answer.cause());
    }
  }

  private void end(Promise<Answer> promise, RuntimeException why) {
    promise.tryFail(why);
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
