package org.kurultai.ops;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the packaged application tells of itself, by OTLP to a receiver and in its log. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TelemetryIT {

  private static EmbeddedPostgres server;
  private static OtlpReceiver receiver;
  private static PackagedProcess service;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedPostgres.start();
    receiver = OtlpReceiver.start();
    Map<String, String> environment = PackagedProcess.environment(server, "postgres");
    environment.put("KURULTAI_DATASET_IMPORT_AT_START", "true");
    environment.put("KURULTAI_METRICS_OPERATIONS", "Hub");
    environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint());
    environment.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "100ms");
    environment.put("QUARKUS_OTEL_METRIC_EXPORT_INTERVAL", "500ms");
    service = PackagedProcess.start(environment);
    service.port();
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
    receiver.close();
    server.close();
  }

  @Test
  void a_trace_leads_from_http_over_the_operation_to_each_statement() throws Exception {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    ask(
        "query Hub { states(first: 3) { nodes { councils(first: 2) { totalCount } } } }",
        trace,
        "hub");
    await(() -> isWhole(trace));

    List<Span> spans = spansOf(trace);
    Span http = only(spans, SpanKind.SPAN_KIND_SERVER);
    Span operation = only(spans, SpanKind.SPAN_KIND_INTERNAL);
    assertThat(http.getName()).isEqualTo("POST /graphql");
    assertThat(hex(http.getParentSpanId())).isEqualTo("00f067aa0ba902b7");
    assertThat(operation.getName()).isEqualTo("query Hub");
    assertThat(operation.getParentSpanId()).isEqualTo(http.getSpanId());
    assertThat(spans)
        .filteredOn(span -> span.getKind() == SpanKind.SPAN_KIND_CLIENT)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(
            statement -> {
              assertThat(statement.getParentSpanId()).isEqualTo(operation.getSpanId());
              assertThat(statement.getName()).startsWith("SELECT");
            });
  }

  @Test
  void a_name_that_a_client_makes_up_names_no_span_and_values_stand_in_none() throws Exception {
    String trace = "11111111111111111111111111111111";
    given()
        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
        .queryParam("query", "query MadeUp { state(code: \"QZ\") { code } }")
        .get("http://localhost:" + service.port() + "/graphql");
    await(() -> isWhole(trace));

    assertThat(spansOf(trace)).extracting(Span::getName).contains("GET /graphql", "query");
    assertThat(spansOf(trace).toString()).contains("MadeUp").doesNotContain("QZ");
  }

  @Test
  void metrics_are_sent_by_otlp_and_served_to_prometheus() throws Exception {
    ask("query Hub { topics { name } }", "22222222222222222222222222222222", "metrics");
    await(() -> receiver.metrics().contains("kurultai.graphql.requests"));

    assertThat(receiver.metrics())
        .contains("kurultai.graphql.requests.in.flight", "http.server.requests", "jvm.memory.used");
    assertThat(given().get(service.managed("/q/metrics")).asString())
        .contains("kurultai_graphql_requests_seconds_count{operation=\"Hub\"");
  }

  @Test
  void a_failure_is_a_line_of_json_with_the_ids_of_request_and_trace_and_no_value()
      throws Exception {
    String trace = "33333333333333333333333333333333";
    execute("alter table person rename to person_away");
    try {
      ask("{ person(slug: \"marker-of-a-value\") { slug } }", trace, "the-request");
    } finally {
      execute("alter table person_away rename to person");
    }
    await(() -> linesOf("request the-request failed").size() == 1);

    for (String line : service.lines()) {
      JsonNode json = new ObjectMapper().readTree(line);
      assertThat(json.path("message").isTextual()).as(line).isTrue();
      assertThat(line).doesNotContain("marker-of-a-value");
    }
    JsonNode failure = new ObjectMapper().readTree(linesOf("request the-request failed").get(0));
    assertThat(failure.path("level").asText()).isEqualTo("ERROR");
    assertThat(failure.at("/mdc/requestId").asText()).isEqualTo("the-request");
    assertThat(failure.at("/mdc/traceId").asText()).isEqualTo(trace);
    assertThat(failure.toString()).contains("PgException of SQL state 42P01");
  }

  private static void ask(String query, String trace, String id) throws Exception {
    given()
        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
        .header("X-Request-Id", id)
        .contentType("application/json")
        .body(Map.of("query", query))
        .post("http://localhost:" + service.port() + "/graphql");
  }

  private static List<String> linesOf(String text) {
    return service.lines().stream().filter(line -> line.contains(text)).toList();
  }

  private static List<Span> spansOf(String trace) {
    return receiver.spans().stream().filter(span -> hex(span.getTraceId()).equals(trace)).toList();
  }

  /** The part of HTTP ends last, and what ends first is sent first. */
  private static boolean isWhole(String trace) {
    return spansOf(trace).stream().anyMatch(it -> it.getKind() == SpanKind.SPAN_KIND_SERVER);
  }

  private static Span only(List<Span> spans, SpanKind kind) {
    List<Span> found = spans.stream().filter(span -> span.getKind() == kind).toList();
    assertThat(found).as("spans %s of %s", kind, spans).hasSize(1);
    return found.get(0);
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }

  private static void await(BooleanSupplier condition) {
    Instant patience = Instant.now().plusSeconds(30);
    while (!condition.getAsBoolean() && Instant.now().isBefore(patience)) {
      Thread.onSpinWait();
    }
  }

  private static void execute(String sql) throws Exception {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
