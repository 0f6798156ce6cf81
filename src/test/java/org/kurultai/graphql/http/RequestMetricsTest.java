package org.kurultai.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.Eventually.eventually;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kurultai.ClientSocket;
import org.kurultai.LockedTable;
import org.kurultai.ops.Management;

@QuarkusTest
class RequestMetricsTest {

  @TestHTTPResource URI service;
  @Inject LockedTable locked;

  @Test
  void operations_that_are_executed_often_are_counted_by_name_and_kept_answers_apart() {
    for (int first = 1; first <= OperationNames.PROVEN; first++) {
      ask("query MetricsOfStates { states(first: %d) { totalCount } }".formatted(first));
    }
    String once = "query MetricsOfStates { states(first: 90) { totalCount } }";
    ask(once);
    ask(once);
    ask(once);
    assertThat(requests("MetricsOfStates", "whole")).isEqualTo(2);
    assertThat(value("kurultai_graphql_requests_kept_total{operation=\"MetricsOfStates\"}"))
        .isEqualTo(2);
  }

  @Test
  void requests_that_share_an_execution_are_counted_each_and_prove_their_name_once()
      throws Exception {
    double before = requests(OperationNames.OTHER, "whole");
    try (ClientSocket client = ClientSocket.begin(service.getPort())) {
      locked.during(
          "topic",
          () -> {
            for (int i = 0; i < OperationNames.PROVEN; i++) {
              client.ask(String.valueOf(i), "query MetricsOfTopics { topics { slug } }");
            }
            eventually(
                () -> value("kurultai_graphql_requests_joined") == OperationNames.PROVEN - 1);
            assertThat(value("kurultai_graphql_requests_in_flight")).isEqualTo(1);
            locked.awaitWaiting(1);
          });
      for (int i = 0; i < OperationNames.PROVEN; i++) {
        assertThat(client.next().path("type").asText()).isEqualTo("next");
        assertThat(client.next().path("type").asText()).isEqualTo("complete");
      }
    }
    assertThat(requests("MetricsOfTopics", "whole")).isZero();
    assertThat(requests(OperationNames.OTHER, "whole")).isEqualTo(before + OperationNames.PROVEN);
  }

  @Test
  void errors_are_counted_by_code() {
    double before = value("kurultai_graphql_errors_total{code=\"GRAPHQL_PARSE_FAILED\"}");
    ask("{ states(");
    assertThat(value("kurultai_graphql_errors_total{code=\"GRAPHQL_PARSE_FAILED\"}"))
        .isEqualTo(before + 1);
  }

  @Test
  void the_record_is_heard_and_its_statements_are_counted() {
    double before = value("kurultai_sql_statements_total");
    ask("query FreshForStatements { states(first: 7) { totalCount nodes { code } } }");
    assertThat(value("kurultai_sql_statements_total")).isGreaterThan(before);
    assertThat(value("kurultai_record_heard")).isEqualTo(1);
    assertThat(value("kurultai_graphql_requests_in_flight")).isZero();
    assertThat(value("kurultai_graphql_requests_joined")).isZero();
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
