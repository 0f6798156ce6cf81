package org.kurultai.deploy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** That what rules, dashboard and autoscaler ask for is measured. */
@QuarkusTest
class MeasuresTest {

  /** Names of metrics of the service; those of Kubernetes itself are not ours to test. */
  private static final Pattern OURS =
      Pattern.compile(
          "\\b(kurultai|http_server|cache|process|sql|system)_[a-z_]+|\\bkurultai:[a-z_]+:rate\\w+");

  /** Measured where there are replicas: ReplicasTest. */
  private static final String OF_REPLICAS = "kurultai_replica_";

  @Inject PrometheusMeterRegistry registry;

  @Test
  void the_service_measures_what_rules_and_dashboard_ask_for_and_tells_the_times_apart()
      throws IOException {
    ask("query Kept { states(first: 2) { nodes { name } } }");
    ask("query Kept { states(first: 2) { nodes { name } } }");
    ask("query Fields { states(first: 2) { nodes { memberships { status } } } }");
    ask("{ unknown }");
    String measured = registry.scrape();

    assertThat(Stream.concat(ruled(), shown()).flatMap(MeasuresTest::names))
        .filteredOn(it -> !it.contains(":") && !it.startsWith(OF_REPLICAS))
        .hasSizeGreaterThan(10)
        .allSatisfy(it -> assertThat(measured).containsPattern("(?m)^" + it + "[ {]"));
    assertThat(measured)
        .containsPattern("kurultai_graphql_requests_seconds_bucket\\{[^}]*le=\"0\\.5\"")
        .containsPattern(
            "http_server_requests_seconds_count\\{[^}]*status=\"200\"[^}]*uri=\"/graphql\"")
        .containsPattern("sql_pool_queue_delay_seconds_count\\{[^}]*pool_name=\"primary\"")
        .contains("cache_gets_total{");
  }

  @Test
  void the_autoscaler_goes_by_a_metric_that_the_service_has() {
    assertThat(registry.scrape())
        .containsPattern(
            "(?m)^"
                + ScalingTest.metric(
                    Deployed.inFiles().only(HorizontalPodAutoscaler.class).getSpec())
                + " ");
  }

  @Test
  void alerts_and_dashboard_go_by_objectives_that_are_recorded() throws IOException {
    Set<String> recorded =
        AlertRulesTest.rules().stream()
            .map(Rule::getRecord)
            .filter(it -> it != null)
            .collect(Collectors.toSet());

    assertThat(Stream.concat(ruled(), shown()).flatMap(MeasuresTest::names))
        .filteredOn(it -> it.contains(":"))
        .isNotEmpty()
        .isSubsetOf(recorded);
  }

  private static void ask(String query) {
    given().contentType("application/json").body(Map.of("query", query)).post("/graphql");
  }

  private static Stream<String> ruled() {
    return AlertRulesTest.rules().stream().map(it -> it.getExpr().getStrVal());
  }

  private static Stream<String> shown() throws IOException {
    JsonNode dashboard =
        new ObjectMapper()
            .readTree(
                Deployed.inFiles()
                    .named("kurultai-dashboard", ConfigMap.class)
                    .getData()
                    .get("kurultai.json"));
    return StreamSupport.stream(dashboard.at("/panels").spliterator(), false)
        .flatMap(panel -> StreamSupport.stream(panel.at("/targets").spliterator(), false))
        .map(target -> target.at("/expr").asText());
  }

  private static Stream<String> names(String expression) {
    return OURS.matcher(expression).results().map(it -> it.group());
  }
}
