package org.kurultai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkPoliciesTest {

  private static final int OTLP = 4317;

  private static final Map<String, String> POSTGRES =
      Map.of("cnpg.io/cluster", "kurultai-postgres");

  private static final String GATEWAY = "gateway *: http TCP";
  private static final String INGRESS = "ingress-nginx *: http TCP";
  private static final String PROMETHEUS =
      "monitoring app.kubernetes.io/name=prometheus: management TCP";

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
  void every_policy_is_about_pods_that_there_are_and_of_the_type_of_its_rules(Deployed deployed) {
    List<Map<String, String>> pods = List.of(serving(deployed), importing(deployed), POSTGRES);

    assertThat(deployed.all(NetworkPolicy.class))
        .hasSizeGreaterThan(4)
        .allSatisfy(
            policy -> {
              NetworkPolicySpec spec = policy.getSpec();
              assertThat(pods)
                  .as(policy.getMetadata().getName())
                  .anyMatch(it -> Ways.isAbout(policy, it));
              assertThat(spec.getPolicyTypes())
                  .as(policy.getMetadata().getName())
                  .matches(it -> it.contains("Ingress") || spec.getIngress().isEmpty())
                  .matches(it -> it.contains("Egress") || spec.getEgress().isEmpty());
            });
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void into_serving_pods_come_readers_and_prometheus_alone(Deployed deployed) {
    assertThat(Ways.into(deployed, serving(deployed)))
        .containsExactlyInAnyOrderElementsOf(
            switch (deployed.way()) {
              case "dev" -> List.of(INGRESS);
              case "production" -> List.of(GATEWAY, PROMETHEUS);
              default -> List.of(INGRESS, GATEWAY, PROMETHEUS);
            });
    assertThat(deployed.servingPod().getSpec().getContainers().get(0).getPorts())
        .extracting(ContainerPort::getName)
        .containsExactlyInAnyOrder("http", "management");
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void the_import_lets_nobody_in(Deployed deployed) {
    assertThat(Ways.into(deployed, importing(deployed))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void out_of_the_service_lead_postgres_names_and_the_collector_alone(Deployed deployed) {
    List<String> ways = Ways.outOf(deployed, serving(deployed));
    List<String> expected = new ArrayList<>(toPostgresAndNames(deployed));
    if (!deployed.way().equals("dev")) {
      expected.add("observability *: 4317 TCP");
    }

    assertThat(ways).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(addresses(deployed))
        .isNotEmpty()
        .allSatisfy(
            it -> assertThat(ways).anyMatch(way -> way.endsWith(": " + it.getPort() + " TCP")));
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void out_of_the_import_lead_postgres_and_names_alone(Deployed deployed) {
    assertThat(Ways.outOf(deployed, importing(deployed)))
        .containsExactlyInAnyOrderElementsOf(toPostgresAndNames(deployed));
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void into_postgres_come_both_kinds_of_pods_its_like_and_who_looks_after_it(Deployed deployed) {
    List<String> ways =
        new ArrayList<>(
            List.of(
                "here app.kubernetes.io/name=kurultai: 5432 TCP",
                "here cnpg.io/cluster=kurultai-postgres: 5432 TCP",
                "here cnpg.io/cluster=kurultai-postgres: 8000 TCP",
                "cnpg-system app.kubernetes.io/name=cloudnative-pg: 5432 TCP",
                "cnpg-system app.kubernetes.io/name=cloudnative-pg: 8000 TCP"));
    if (!deployed.way().equals("dev")) {
      ways.add("monitoring app.kubernetes.io/name=prometheus: 9187 TCP");
    }

    assertThat(Ways.into(deployed, POSTGRES)).containsExactlyInAnyOrderElementsOf(ways);
    assertThat(List.of(serving(deployed), importing(deployed)))
        .allSatisfy(it -> assertThat(it).containsEntry("app.kubernetes.io/name", "kurultai"));
  }

  /** The last two are the cluster's API and the bucket. */
  @ParameterizedTest
  @MethodSource("everyWay")
  void out_of_postgres_lead_its_like_names_and_what_has_no_address_here(Deployed deployed) {
    assertThat(Ways.outOf(deployed, POSTGRES))
        .containsExactlyInAnyOrder(
            "kube-system k8s-app=kube-dns: 53 UDP",
            "kube-system k8s-app=kube-dns: 53 TCP",
            "here cnpg.io/cluster=kurultai-postgres: 5432 TCP",
            "here cnpg.io/cluster=kurultai-postgres: 8000 TCP",
            "everybody: 443 TCP",
            "everybody: 6443 TCP");
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void traces_go_to_the_namespace_that_they_may_go_to(Deployed deployed) {
    List<String> ways = Ways.outOf(deployed, serving(deployed));

    assertThat(addresses(deployed).filter(it -> it.getPort() == OTLP))
        .hasSize(deployed.way().equals("dev") ? 0 : 1)
        .allMatch(it -> ways.contains(it.getHost().replaceFirst("[^.]*\\.", "") + " *: 4317 TCP"));
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

  private static List<String> toPostgresAndNames(Deployed deployed) {
    return List.of(
        deployed.way().equals("files")
            ? "everybody: 5432 TCP"
            : "here cnpg.io/cluster=kurultai-postgres: 5432 TCP",
        "kube-system k8s-app=kube-dns: 53 UDP",
        "kube-system k8s-app=kube-dns: 53 TCP");
  }

  private static Map<String, String> serving(Deployed deployed) {
    return deployed.servingPod().getMetadata().getLabels();
  }

  private static Map<String, String> importing(Deployed deployed) {
    return deployed.importingPod().getMetadata().getLabels();
  }

  static Stream<Deployed> everyWay() {
    return Deployed.everyWay();
  }
}
