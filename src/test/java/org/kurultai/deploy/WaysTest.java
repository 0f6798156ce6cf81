package org.kurultai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | everybody: every port",
        "{from: [{podSelector: {}}]} | here *: every port",
        "{from: [{namespaceSelector: {}}], ports: [{port: http}]} | namespaces of * *: http TCP",
        "{from: [{ipBlock: {cidr: 0.0.0.0/0}}], ports: [{port: 1}]} | 0.0.0.0/0: 1 TCP",
        "{ports: [{protocol: UDP}]} | everybody: every port UDP",
        "{ports: [{port: 1, endPort: 9000}]} | everybody: 1-9000 TCP"
      })
  void what_a_rule_does_not_say_is_everything(String rule, String way) {
    assertThat(Ways.in(policy("{podSelector: {}, ingress: [%s]}".formatted(rule)).getSpec()))
        .containsExactly(way);
  }

  @Test
  void a_policy_whose_pods_are_not_known_by_labels_is_refused() {
    NetworkPolicy policy =
        policy("{podSelector: {matchExpressions: [{key: none, operator: DoesNotExist}]}}");

    assertThatThrownBy(() -> Ways.isAbout(policy, Map.of()))
        .hasMessageContaining("by labels alone");
  }

  private static NetworkPolicy policy(String spec) {
    return StrictYaml.as(
        NetworkPolicy.class, StrictYaml.documents("{spec: %s}".formatted(spec)).get(0));
  }
}
