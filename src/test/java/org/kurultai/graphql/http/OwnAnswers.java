package org.kurultai.graphql.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.kurultai.SetClock;
import org.kurultai.graphql.execution.Engine;
import org.kurultai.graphql.execution.Operation;
import org.kurultai.graphql.http.SharedAnswer.Pending;
import org.kurultai.graphql.limit.Limits;
import org.kurultai.store.Statements;

/**
 * Answers apart from the service's own. Their epoch and their day are those that the test sets: the
 * service's own epoch ends when a busy machine keeps its listener waiting.
 */
@Dependent
class OwnAnswers {

  private final Engine engine;
  private final OperationNames names;
  private final OperationTraces traces;
  private final Statements statements;
  private final Vertx vertx;
  private final SetClock clock = new SetClock();
  private volatile OptionalLong epoch = OptionalLong.of(1);
  private MeterRegistry registry;
  private Answers answers;

  OwnAnswers(
      Engine engine,
      OperationNames names,
      OperationTraces traces,
      Statements statements,
      Vertx vertx) {
    this.engine = engine;
    this.names = names;
    this.traces = traces;
    this.statements = statements;
    this.vertx = vertx;
    setClock("2026-11-24T22:00:00Z");
    begin(Map.of());
  }

  /** Begins anew, with nothing kept, and with these settings before those by default. */
  void begin(Map<String, String> settings) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withConverter(MemorySize.class, 100, new MemorySizeConverter())
            .withMapping(Limits.class)
            .withMapping(ResponsesConfig.class)
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build();
    registry = new SimpleMeterRegistry();
    answers =
        new Answers(
            engine,
            () -> epoch,
            clock,
            config.getConfigMapping(Limits.class),
            config.getConfigMapping(ResponsesConfig.class),
            new RequestMetrics(registry, names),
            traces);
  }

  void setClock(String instant) {
    clock.set(instant);
  }

  void setEpoch(OptionalLong current) {
    epoch = current;
  }

  /** Their figures alone. */
  MeterRegistry figures() {
    return registry;
  }

  double gauge(String name) {
    return registry.get("kurultai.graphql.requests." + name).gauge().value();
  }

  /** Asks, on a Vert.x context of its own, on one event loop after the other. */
  CompletableFuture<Pending> ask(Operation operation) {
    CompletableFuture<Pending> pending = new CompletableFuture<>();
    Context loop = ((VertxInternal) vertx).createEventLoopContext();
    VertxContext.createNewDuplicatedContext(loop)
        .runOnContext(
            turn ->
                pending.complete(
                    answers.to(new Inquiry(operation, List.of()), "test", null, false)));
    return pending;
  }

  /** Waits for an answer. */
  static Answer await(CompletableFuture<Pending> asked) throws Exception {
    return asked
        .thenCompose(pending -> pending.answer().toCompletionStage())
        .get(30, TimeUnit.SECONDS);
  }

  /** How many statements the answer to an operation takes. */
  long statementsOf(Operation operation) throws Exception {
    long before = statements.issued();
    if (!await(ask(operation)).isWhole()) {
      throw new AssertionError("an answer with an error");
    }
    return statements.issued() - before;
  }
}
