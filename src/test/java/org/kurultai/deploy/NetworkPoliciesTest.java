package org.kurultai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkPoliciesTest {

  private static final int OTLP = 4317;

  private static final Map<String, String> POSTGRES =
      Map.of("cnpg.io/cluster", "kurultai-postgres");

  @ParameterizedTest
  @MethodSource("everyWay")
  void nothing_goes_in_or_out_unless_it_is_named(Deployed deployed) {
    NetworkPolicy policy = deployed.named("kurultai-default-deny", NetworkPolicy.class);

    assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isEmpty();
    assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
    assertThat(policy.getSpec().getIngress()).isEmpty();
    assertThat(policy.getSpec().getEgress()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void every_policy_is_about_pods_that_there_are(Deployed deployed) {
    List<Map<String, String>> pods =
        Stream.concat(
                deployed.pods().stream().map(it -> it.getMetadata().getLabels()),
                Stream.of(POSTGRES))
            .toList();

    assertThat(deployed.all(NetworkPolicy.class))
        .hasSizeGreaterThan(4)
        .allSatisfy(
            policy ->
                assertThat(pods)
                    .as(policy.getMetadata().getName())
                    .anyMatch(it -> it.entrySet().containsAll(selected(policy).entrySet())));
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void into_serving_pods_leads_a_named_port_from_a_named_namespace(Deployed deployed) {
    List<String> ports =
        deployed.servingPod().getSpec().getContainers().get(0).getPorts().stream()
            .map(ContainerPort::getName)
            .toList();

    assertThat(deployed.all(NetworkPolicy.class))
        .filteredOn(it -> it.getMetadata().getName().startsWith("kurultai-from-"))
        .isNotEmpty()
        .flatExtracting(it -> it.getSpec().getIngress())
        .allSatisfy(
            it -> {
              assertThat(it.getFrom())
                  .isNotEmpty()
                  .allMatch(from -> from.getNamespaceSelector().getMatchLabels().size() == 1);
              assertThat(it.getPorts())
                  .extracting(NetworkPolicyPort::getPort)
                  .extracting(IntOrString::getStrVal)
                  .isNotEmpty()
                  .isSubsetOf(ports);
            });
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void the_import_lets_nobody_in(Deployed deployed) {
    Map<String, String> labels = deployed.importingPod().getMetadata().getLabels();

    assertThat(deployed.all(NetworkPolicy.class))
        .filteredOn(it -> labels.entrySet().containsAll(selected(it).entrySet()))
        .flatExtracting(it -> it.getSpec().getIngress())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void out_of_the_service_lead_postgres_names_and_the_collector_alone(Deployed deployed) {
    Map<String, String> labels = deployed.servingPod().getMetadata().getLabels();

    assertThat(deployed.all(NetworkPolicy.class))
        .filteredOn(it -> labels.entrySet().containsAll(selected(it).entrySet()))
        .flatExtracting(it -> it.getSpec().getEgress())
        .flatExtracting(it -> it.getPorts())
        .extracting(it -> it.getPort().getIntVal())
        .isSubsetOf(53, 5432, OTLP)
        .contains(53)
        .containsAll(addresses(deployed).map(URI::getPort).toList());
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void traces_go_to_the_namespace_that_they_may_go_to(Deployed deployed) {
    List<String> open =
        deployed.all(NetworkPolicy.class).stream()
            .filter(it -> it.getMetadata().getName().equals("kurultai-to-collector"))
            .flatMap(it -> it.getSpec().getEgress().stream())
            .flatMap(it -> it.getTo().stream())
            .map(
                it -> it.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name"))
            .toList();

    assertThat(addresses(deployed).filter(it -> it.getPort() == OTLP))
        .allMatch(it -> open.contains(it.getHost().replaceFirst("[^.]*\\.", "")));
  }

  /** Where pods are told to connect to. */
  private static Stream<URI> addresses(Deployed deployed) {
    Map<String, String> database = deployed.settings("kurultai-database");
    URI primary =
        URI.create(
            "postgresql://%s:%s"
                .formatted(
                    database.get("KURULTAI_DATABASE_HOST"),
                    database.get("KURULTAI_DATABASE_PORT")));
    return Stream.concat(
        Stream.of(primary),
        deployed.settings("kurultai-serving").values().stream()
            .filter(it -> it.contains("://"))
            .flatMap(it -> Stream.of(it.split(",")))
            .map(URI::create));
  }

  private static Map<String, String> selected(NetworkPolicy policy) {
    return Objects.requireNonNullElse(policy.getSpec().getPodSelector().getMatchLabels(), Map.of());
  }

  static Stream<Deployed> everyWay() {
    return Deployed.everyWay();
  }
}
