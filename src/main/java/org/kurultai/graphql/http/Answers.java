package org.kurultai.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.DatasetVersion;
import org.kurultai.graphql.Epoch;
import org.kurultai.graphql.execution.Engine;
import org.kurultai.graphql.execution.Operation;
import org.kurultai.graphql.execution.Request;
import org.kurultai.graphql.http.SharedAnswer.Pending;
import org.kurultai.graphql.limit.Limits;

/**
 * Answers questions: with what is kept from an equal one, along with an equal one that is being
 * executed, or by executing it. A write to the record begins a new epoch and so makes every
 * question a new one.
 */
@Singleton
class Answers {

  private final Engine engine;
  private final Epoch epoch;
  private final Clock clock;
  private final RequestMetrics metrics;
  private final OperationTraces traces;
  private final long maximumBytes;
  private final long maximumKeptBytes;
  private final Semaphore free;
  private final Cache<Question, Kept> kept;
  private final ConcurrentMap<Question, SharedAnswer> underWay = new ConcurrentHashMap<>();
  private final AtomicInteger joiners = new AtomicInteger();

  Answers(
      Engine engine,
      Epoch epoch,
      Clock clock,
      Limits limits,
      ResponsesConfig config,
      RequestMetrics metrics,
      OperationTraces traces) {
    this.engine = engine;
    this.epoch = epoch;
    this.clock = clock;
    this.metrics = metrics;
    this.traces = traces;
    this.maximumBytes = limits.responseBytes().asLongValue();
    this.maximumKeptBytes = config.keptBytes().asLongValue();
    this.free = new Semaphore(limits.requestsInFlight());
    this.kept =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(maximumKeptBytes)
            .<Question, Kept>weigher((question, known) -> weight(question, known.answer))
            .recordStats()
            .build();
    metrics.inFlight(() -> limits.requestsInFlight() - free.availablePermits());
    metrics.joined(joiners::get);
    metrics.cache("answers", kept);
  }

  private record Kept(Question question, Answer answer, LongAdder sent) {

    Pending pending() {
      sent.increment();
      return Pending.of(Future.succeededFuture(answer));
    }
  }

  /**
   * The answer to what is asked, on the current Vert.x context.
   *
   * @param seen the version that the client has seen, and does not want to fall behind; null where
   *     it does not say
   * @param mayWrite whether it may be a mutation
   * @throws HttpProblem where it is one and may not
   */
  Pending to(Inquiry inquiry, String requestId, @Nullable DatasetVersion seen, boolean mayWrite) {
    // Who has seen more than this pod knows of is answered as if nothing were known.
    OptionalLong now =
        seen == null || epoch.hasReached(seen) ? epoch.current() : OptionalLong.empty();
    Question question = inquiry.at(now, TimeUnit.MILLISECONDS.toDays(clock.millis()));
    Kept known = known(question);
    if (known != null) {
      inquiry.take(known.question);
      return known.pending();
    }
    long start = System.nanoTime();
    return joinOrExecute(question, requestId, mayWrite)
        .after(answer -> metrics.answered(inquiry.operation(), answer, System.nanoTime() - start));
  }

  private @Nullable Kept known(Question question) {
    return question.epoch().isPresent() ? kept.getIfPresent(question) : null;
  }

  private Pending joinOrExecute(Question question, String requestId, boolean mayWrite) {
    // Asked for before what is under way: of who takes the last place the answer is there by then.
    boolean full = free.availablePermits() == 0;
    Pending joined = join(underWay.get(question));
    if (joined != null) {
      return joined;
    }
    // Before its document is read: in a storm most are turned away, and each must cost next to
    // nothing.
    if (full) {
      // It may have come meanwhile.
      Kept known = known(question);
      return known == null ? Pending.of(Future.failedFuture(tooMany())) : known.pending();
    }
    // It may fail, so before anything is taken that would have to be given back.
    boolean writes = engine.isMutation(question.operation());
    if (writes && !mayWrite) {
      throw HttpProblem.methodNotAllowed(
          HttpMethod.POST.name(), "A mutation changes the record: send it by POST.");
    }
    // The answer to a query of a record that is known to be the same may be had by others.
    return executeOrJoin(question, !writes && question.epoch().isPresent(), requestId);
  }

  private Pending executeOrJoin(Question question, boolean forOthers, String requestId) {
    SharedAnswer mine = new SharedAnswer(question.weight());
    Pending joined = forOthers ? join(underWay.putIfAbsent(question, mine)) : null;
    if (joined != null) {
      return joined;
    }
    if (free.tryAcquire()) {
      return execute(question, forOthers, mine, requestId);
    }
    Future<Answer> none = Future.failedFuture(tooMany());
    underWay.remove(question, mine);
    mine.settle(none);
    return Pending.of(none);
  }

  /** Who joins needs no place: it adds no work. */
  private @Nullable Pending join(@Nullable SharedAnswer running) {
    Pending pending = running == null ? null : running.join();
    if (pending != null) {
      joiners.incrementAndGet();
      pending.answer().onComplete(come -> joiners.decrementAndGet());
    }
    return pending;
  }

  private Pending execute(
      Question question, boolean forOthers, SharedAnswer shared, String requestId) {
    Request request = Request.begin(requestId, question.languages());
    request.askedOn(LocalDate.ofEpochDay(question.today()));
    if (!forOthers) {
      request.requireNewest();
    }
    Pending first =
        shared.open(
            () -> {
              underWay.remove(question, shared);
              request.cancel();
            });
    Future.succeededFuture()
        .compose(
            start ->
                traces.trace(question.operation(), () -> execute(question.operation(), request)))
        // Not in a handler: what one throws would keep the next from giving back the place.
        .map(
            answer -> {
              metrics.executed(question.operation(), answer);
              if (forOthers) {
                keep(question, answer);
              }
              return answer;
            })
        .onComplete(
            answer -> {
              free.release();
              underWay.remove(question, shared);
              shared.settle(answer);
            });
    return first;
  }

  private Future<Answer> execute(Operation operation, Request request) {
    return Future.fromCompletionStage(engine.execute(operation, request))
        .map(result -> ResponseWriter.write(result, request.id(), maximumBytes));
  }

  private static HttpProblem tooMany() {
    return HttpProblem.overloaded(
        "As many requests as may be are under way: ask again in a second.");
  }

  /**
   * Keeps what was got whole, unless the record has changed since it was asked for or the answer is
   * heavier than all that may be kept.
   */
  private void keep(Question question, Answer answer) {
    if (answer.isWhole()
        && question.epoch().equals(epoch.current())
        && weight(question, answer) <= maximumKeptBytes) {
      kept.put(question, new Kept(question, answer, metrics.kept(question.operation())));
    }
  }

  private static int weight(Question question, Answer answer) {
    return question.weight() + answer.weight();
  }
}
