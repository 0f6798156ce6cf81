package org.kurultai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
  void out_of_the_import_lead_postgres_and_names_alone(Deployed deployed) {
    assertThat(
            ways(
                about(deployed, deployed.importingPod().getMetadata().getLabels()),
                NetworkPoliciesTest::out))
        .containsOnly(
            "kube-system k8s-app=kube-dns: 53",
            deployed.way().equals("files")
                ? "anywhere: 5432"
                : "here cnpg.io/cluster=kurultai-postgres: 5432");
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void into_postgres_come_both_kinds_of_pods_its_like_and_who_looks_after_it(Deployed deployed) {
    List<String> ways =
        new ArrayList<>(
            List.of(
                "here app.kubernetes.io/name=kurultai: 5432",
                "here cnpg.io/cluster=kurultai-postgres: 5432",
                "here cnpg.io/cluster=kurultai-postgres: 8000",
                "cnpg-system app.kubernetes.io/name=cloudnative-pg: 5432",
                "cnpg-system app.kubernetes.io/name=cloudnative-pg: 8000"));
    if (!deployed.way().equals("dev")) {
      ways.add("monitoring app.kubernetes.io/name=prometheus: 9187");
    }

    assertThat(ways(about(deployed, POSTGRES), NetworkPoliciesTest::in))
        .containsOnlyOnceElementsOf(ways)
        .hasSameSizeAs(ways);
    assertThat(deployed.pods())
        .allSatisfy(
            it ->
                assertThat(it.getMetadata().getLabels())
                    .containsEntry("app.kubernetes.io/name", "kurultai"));
  }

  /** The last two are the cluster's API and the bucket. */
  @ParameterizedTest
  @MethodSource("everyWay")
  void out_of_postgres_lead_its_like_names_and_what_has_no_address_here(Deployed deployed) {
    assertThat(ways(about(deployed, POSTGRES), NetworkPoliciesTest::out))
        .containsOnly(
            "kube-system k8s-app=kube-dns: 53",
            "here cnpg.io/cluster=kurultai-postgres: 5432",
            "here cnpg.io/cluster=kurultai-postgres: 8000",
            "anywhere: 443",
            "anywhere: 6443");
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

  private static List<NetworkPolicySpec> about(Deployed deployed, Map<String, String> pod) {
    return deployed.all(NetworkPolicy.class).stream()
        .filter(it -> pod.entrySet().containsAll(selected(it).entrySet()))
        .map(NetworkPolicy::getSpec)
        .toList();
  }

  private static Stream<String> in(NetworkPolicySpec policy) {
    return policy.getIngress().stream().flatMap(it -> ways(it.getFrom(), it.getPorts()));
  }

  private static Stream<String> out(NetworkPolicySpec policy) {
    return policy.getEgress().stream().flatMap(it -> ways(it.getTo(), it.getPorts()));
  }

  /** Each as the namespace and label of who is at its other end, and the port. */
  private static List<String> ways(
      List<NetworkPolicySpec> policies, Function<NetworkPolicySpec, Stream<String>> direction) {
    return policies.stream().flatMap(direction).toList();
  }

  private static Stream<String> ways(
      List<NetworkPolicyPeer> others, List<NetworkPolicyPort> ports) {
    List<String> ends =
        others.isEmpty()
            ? List.of("anywhere")
            : others.stream().map(NetworkPoliciesTest::end).toList();
    return ends.stream()
        .flatMap(end -> ports.stream().map(it -> end + ": " + it.getPort().getValue()));
  }

  private static String end(NetworkPolicyPeer other) {
    String namespace =
        other.getNamespaceSelector() == null
            ? "here"
            : other.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name");
    Map.Entry<String, String> label =
        other.getPodSelector().getMatchLabels().entrySet().iterator().next();
    return namespace + " " + label;
  }

  private static Map<String, String> selected(NetworkPolicy policy) {
    return Objects.requireNonNullElse(policy.getSpec().getPodSelector().getMatchLabels(), Map.of());
  }

  static Stream<Deployed> everyWay() {
    return Deployed.everyWay();
  }
}
