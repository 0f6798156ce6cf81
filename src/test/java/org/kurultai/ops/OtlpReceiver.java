package org.kurultai.ops;

import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Takes what is sent by OTLP over gRPC, as an OpenTelemetry collector does, and keeps it. */
final class OtlpReceiver implements AutoCloseable {

  /** Of a gRPC message: whether it is compressed, and its length. */
  private static final int PREFIX = 5;

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private final Queue<Span> spans = new ConcurrentLinkedQueue<>();
  private final Queue<ExportMetricsServiceRequest> metrics = new ConcurrentLinkedQueue<>();

  private OtlpReceiver() throws Exception {
    server =
        vertx
            .createHttpServer()
            .requestHandler(request -> request.body().onSuccess(body -> take(request, body)))
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .get(30, TimeUnit.SECONDS);
  }

  static OtlpReceiver start() throws Exception {
    return new OtlpReceiver();
  }

  String endpoint() {
    return "http://localhost:" + server.actualPort();
  }

  List<Span> spans() {
    return List.copyOf(spans);
  }

  Set<String> metrics() {
    Set<String> names = new TreeSet<>();
    metrics.forEach(
        request ->
            request
                .getResourceMetricsList()
                .forEach(
                    resource ->
                        resource
                            .getScopeMetricsList()
                            .forEach(
                                scope ->
                                    scope
                                        .getMetricsList()
                                        .forEach(metric -> names.add(metric.getName())))));
    return names;
  }

  private void take(HttpServerRequest request, Buffer body) {
    byte[] message = body.getBytes(PREFIX, body.length());
    try {
      if (request.path().contains("TraceService")) {
        ExportTraceServiceRequest.parseFrom(message).getResourceSpansList().stream()
            .flatMap(resource -> resource.getScopeSpansList().stream())
            .forEach(scope -> spans.addAll(scope.getSpansList()));
      } else {
        metrics.add(ExportMetricsServiceRequest.parseFrom(message));
      }
    } catch (InvalidProtocolBufferException malformed) {
      throw new AssertionError("no OTLP message on " + request.path(), malformed);
    }
    request
        .response()
        .putHeader("content-type", "application/grpc")
        .putTrailer("grpc-status", "0")
        .end(Buffer.buffer(new byte[PREFIX]));
  }

  @Override
  public void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }
}
