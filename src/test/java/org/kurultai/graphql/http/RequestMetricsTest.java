package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kurultai.ops.Management;

@QuarkusTest
class RequestMetricsTest {

  private static final String KEPT =
      "kurultai_graphql_requests_kept_total{operation=\"MetricsOfStates\"}";

  @Test
  void operations_that_are_executed_often_are_counted_by_name_and_kept_answers_apart()
      throws Exception {
    for (int first = 1; first <= OperationNames.PROVEN; first++) {
      ask("query MetricsOfStates { states(first: %d) { totalCount } }".formatted(first));
    }
    String once = "query MetricsOfStates { states(first: 90) { totalCount } }";
    AtomicInteger asked = new AtomicInteger();
    eventually(
        () -> {
          ask(once);
          asked.incrementAndGet();
          return value(KEPT) >= 2;
        });
    assertThat(requests("MetricsOfStates", "whole") + value(KEPT))
        .as("the one that proved the name, and those")
        .isEqualTo(1 + asked.get());
  }

  @Test
  void errors_are_counted_by_code() {
    double before = value("kurultai_graphql_errors_total{code=\"GRAPHQL_PARSE_FAILED\"}");
    ask("{ states(");
    assertThat(value("kurultai_graphql_errors_total{code=\"GRAPHQL_PARSE_FAILED\"}"))
        .isEqualTo(before + 1);
  }

  @Test
  void the_record_is_heard_and_its_statements_are_counted() throws Exception {
    double before = value("kurultai_sql_statements_total");
    ask("query FreshForStatements { states(first: 7) { totalCount nodes { code } } }");
    assertThat(value("kurultai_sql_statements_total")).isGreaterThan(before);
    eventually(() -> value("kurultai_record_heard") == 1);
    eventually(() -> value("kurultai_graphql_requests_in_flight") == 0);
    eventually(() -> value("kurultai_graphql_requests_joined") == 0);
  }

  @Test
  void fields_are_timed_that_are_read_from_the_record() {
    String series = "kurultai_graphql_fields_seconds_count{field=\"State.memberships\"}";
    double before = value(series);
    ask("query Timed { states(first: 4) { nodes { memberships { status } } } }");
    assertThat(value(series)).isEqualTo(before + 4);
    assertThat(value("kurultai_graphql_cost_count")).isPositive();
  }

  private static void ask(String query) {
    given().contentType("application/json").body(Map.of("query", query)).post("/graphql");
  }

  private static double requests(String operation, String outcome) {
    return value(
        "kurultai_graphql_requests_seconds_count{operation=\"%s\",outcome=\"%s\"}"
            .formatted(operation, outcome));
  }

  /** The value of a time series; 0 where there is none. */
  private static double value(String series) {
    Matcher line =
        Pattern.compile("^" + Pattern.quote(series) + " (\\S+)$", Pattern.MULTILINE)
            .matcher(metrics());
    return line.find() ? Double.parseDouble(line.group(1)) : 0;
  }

  private static String metrics() {
    return Management.get("/q/metrics").asString();
  }
}
