package org.kurultai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.ParentReference;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.openshift.api.model.monitoring.v1.Endpoint;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That what points at something points at it. */
class SelectorsAndPortsTest {

  @ParameterizedTest
  @MethodSource("everyWay")
  void what_selects_serving_pods_selects_these_and_not_the_import(Deployed deployed) {
    DeploymentSpec deployment = deployed.only(Deployment.class).getSpec();
    Map<String, String> labels = labels(deployed.servingPod());

    assertThat(deployment.getSelector().getMatchLabels()).isEqualTo(labels);
    assertThat(deployed.all(Service.class))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.getSpec().getSelector()).isEqualTo(labels));
    assertThat(deployed.servingPod().getSpec().getTopologySpreadConstraints())
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.getLabelSelector().getMatchLabels()).isEqualTo(labels));
    assertThat(labels(deployed.importingPod()).entrySet()).isNotEqualTo(labels.entrySet());
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void the_ports_are_those_that_the_application_listens_on(Deployed deployed) {
    assertThat(ports(deployed))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "http",
                setting("quarkus.http.port", 8080),
                "management",
                setting("quarkus.management.port", 9000)));
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void every_service_leads_to_a_port_of_the_pods_and_readers_reach_only_one(Deployed deployed) {
    assertThat(deployed.all(Service.class))
        .flatExtracting(it -> it.getSpec().getPorts())
        .extracting(ServicePort::getTargetPort)
        .extracting(IntOrString::getStrVal)
        .isSubsetOf(ports(deployed).keySet());
    assertThat(deployed.named("kurultai", Service.class).getSpec().getPorts())
        .extracting(ServicePort::getName)
        .containsExactly("http");
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void probes_ask_the_management_port(Deployed deployed) {
    Container service = service(deployed);

    assertThat(
            Stream.of(
                service.getStartupProbe(), service.getLivenessProbe(), service.getReadinessProbe()))
        .extracting(Probe::getHttpGet)
        .allSatisfy(it -> assertThat(it.getPort().getStrVal()).isEqualTo("management"))
        .extracting(it -> it.getPath())
        .containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void gateways_lead_to_a_service_and_its_port(Deployed deployed) {
    Map<String, Service> services =
        deployed.all(Service.class).stream()
            .collect(Collectors.toMap(it -> it.getMetadata().getName(), it -> it));

    assertThat(deployed.all(HTTPRoute.class))
        .flatExtracting(it -> it.getSpec().getRules())
        .flatExtracting(it -> it.getBackendRefs())
        .allSatisfy(
            it ->
                assertThat(services.get(it.getName()).getSpec().getPorts())
                    .extracting(ServicePort::getPort)
                    .contains(it.getPort()));
    assertThat(deployed.all(HTTPRoute.class))
        .flatExtracting(it -> it.getSpec().getParentRefs())
        .extracting(ParentReference::getKind)
        .allMatch("Gateway"::equals);
    assertThat(deployed.all(Ingress.class))
        .flatExtracting(it -> it.getSpec().getRules())
        .flatExtracting(it -> it.getHttp().getPaths())
        .extracting(it -> it.getBackend().getService())
        .allSatisfy(
            it ->
                assertThat(services.get(it.getName()).getSpec().getPorts())
                    .extracting(ServicePort::getName)
                    .contains(it.getPort().getName()));
    assertThat(deployed.all(HTTPRoute.class).size() + deployed.all(Ingress.class).size())
        .isPositive();
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void prometheus_finds_the_management_port(Deployed deployed) {
    assertThat(deployed.all(ServiceMonitor.class))
        .allSatisfy(
            monitor -> {
              Service service = deployed.named("kurultai-management", Service.class);
              assertThat(service.getMetadata().getLabels())
                  .containsAllEntriesOf(monitor.getSpec().getSelector().getMatchLabels());
              assertThat(monitor.getSpec().getEndpoints())
                  .extracting(Endpoint::getPort)
                  .containsExactly(service.getSpec().getPorts().get(0).getName());
              assertThat(monitor.getSpec().getEndpoints())
                  .extracting(Endpoint::getPath)
                  .containsExactly("/q/metrics");
            });
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void a_pod_that_is_to_stop_has_time_for_what_has_begun(Deployed deployed) {
    Map<String, String> serving = deployed.settings("kurultai-serving");

    assertThat(deployed.servingPod().getSpec().getTerminationGracePeriodSeconds())
        .isGreaterThan(
            seconds(serving.get("KURULTAI_STOP_DELAY"))
                + seconds(serving.get("KURULTAI_STOP_GRACE")));
  }

  private static long seconds(String time) {
    return Duration.parse("PT" + time).toSeconds();
  }

  private static int setting(String name, int standard) {
    return ConfigProvider.getConfig()
        .getOptionalValue("%prod." + name, Integer.class)
        .orElse(standard);
  }

  private static Map<String, Integer> ports(Deployed deployed) {
    return service(deployed).getPorts().stream()
        .collect(Collectors.toMap(ContainerPort::getName, ContainerPort::getContainerPort));
  }

  private static Container service(Deployed deployed) {
    return deployed.servingPod().getSpec().getContainers().get(0);
  }

  /** Without those that say only to what all of it belongs. */
  private static Map<String, String> labels(PodTemplateSpec pod) {
    return pod.getMetadata().getLabels();
  }

  static Stream<Deployed> everyWay() {
    return Deployed.everyWay();
  }
}
