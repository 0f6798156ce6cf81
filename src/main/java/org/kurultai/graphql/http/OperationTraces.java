package org.kurultai.graphql.http;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.instrumentation.api.semconv.http.HttpServerRoute;
import io.opentelemetry.instrumentation.api.semconv.http.HttpServerRouteSource;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.execution.Engine;
import org.kurultai.graphql.execution.Operation;

/**
 * Shows each execution in the trace of its request, between HTTP and its statements, named by the
 * semantic conventions for GraphQL servers. Documents, variables and answers are not shown.
 */
@Singleton
final class OperationTraces {

  private static final String UNREADABLE = "GraphQL Operation";
  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("graphql.operation.type");
  private static final AttributeKey<String> NAME = AttributeKey.stringKey("graphql.operation.name");
  private static final AttributeKey<List<String>> ERRORS =
      AttributeKey.stringArrayKey("kurultai.errors");

  private final Engine engine;
  private final OperationNames names;
  private final @Nullable Tracer tracer;

  OperationTraces(
      OpenTelemetry telemetry,
      @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off,
      Engine engine,
      OperationNames names) {
    this.tracer = off ? null : telemetry.getTracer("org.kurultai");
    this.engine = engine;
    this.names = names;
  }

  /** Runs an execution on the current Vert.x context, and traces it if anything is traced. */
  Future<Answer> trace(Operation operation, Supplier<Future<Answer>> execution) {
    return tracer == null ? execution.get() : traced(tracer, operation, execution);
  }

  @SuppressWarnings("MustBeClosedChecker") // closed when the execution ends, after this method
  private Future<Answer> traced(
      Tracer tracer, Operation operation, Supplier<Future<Answer>> execution) {
    HttpServerRoute.update(Context.current(), HttpServerRouteSource.SERVER, GraphQlRoute.PATH);
    Span span = begin(tracer, operation);
    Scope scope = span.makeCurrent();
    return execution
        .get()
        // Not in a handler: what one throws would keep the next from hearing of the end.
        .transform(
            end -> {
              end(span, scope, end);
              return end.succeeded()
                  ? Future.succeededFuture(end.result())
                  : Future.failedFuture(end.cause());
            });
  }

  private static void end(Span span, Scope scope, AsyncResult<Answer> end) {
    scope.close();
    if (end.failed()) {
      span.setStatus(StatusCode.ERROR);
    } else {
      tell(end.result(), span);
    }
    span.end();
  }

  /** Its name is one of few; the attribute has the client's own. */
  private Span begin(Tracer tracer, Operation operation) {
    String type = engine.type(operation);
    if (type == null) {
      return tracer.spanBuilder(UNREADABLE).startSpan();
    }
    String name = names.told(operation);
    Span span = tracer.spanBuilder(name == null ? type : type + ' ' + name).startSpan();
    span.setAttribute(TYPE, type);
    span.setAttribute(NAME, engine.name(operation));
    return span;
  }

  private static void tell(Answer answer, Span span) {
    if (!answer.isWhole()) {
      span.setStatus(StatusCode.ERROR);
      span.setAttribute(ERRORS, answer.errors().stream().map(Enum::name).sorted().toList());
    }
  }
}
