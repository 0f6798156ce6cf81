package org.kurultai.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kurultai.graphql.execution.Engine;
import org.kurultai.graphql.execution.Operation;

@QuarkusTest
class OperationTracesTest {

  private static final Operation OPERATION = new Operation("{ __typename }", null, Map.of(), false);

  @Inject Engine engine;
  @Inject OperationNames names;

  /** An extension of an operator's may be at fault. */
  @Test
  void a_span_that_fails_to_end_keeps_nobody_from_hearing_that_the_execution_has() {
    OperationTraces traces = new OperationTraces(failing(), false, engine, names);
    Promise<Answer> execution = Promise.promise();
    List<Future<Answer>> heard = new ArrayList<>();
    Future<Answer> traced = traces.trace(OPERATION, execution::future);
    traced.onComplete(end -> heard.add(traced));

    execution.complete(new Answer(new byte[0], Set.of(), null));

    assertThat(heard).containsExactly(traced);
    assertThat(traced.cause()).hasMessage("this span cannot be told");
  }

  private static OpenTelemetry failing() {
    SpanProcessor failing =
        new SpanProcessor() {
          @Override
          public void onStart(Context parent, ReadWriteSpan span) {}

          @Override
          public boolean isStartRequired() {
            return false;
          }

          @Override
          public void onEnd(ReadableSpan span) {
            throw new IllegalStateException("this span cannot be told");
          }

          @Override
          public boolean isEndRequired() {
            return true;
          }
        };
    return OpenTelemetrySdk.builder()
        .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(failing).build())
        .build();
  }
}
