package org.kurultai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The profile "restricted" of the <a
 * href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Pod Security
 * Standards</a>, field by field, and what goes beyond it here.
 */
class RestrictedPodsTest {

  private static final Set<String> KINDS_OF_VOLUMES =
      Set.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "name",
          "persistentVolumeClaim",
          "projected",
          "secret");

  @ParameterizedTest
  @MethodSource("everyWay")
  void the_namespace_enforces_it(Deployed deployed) {
    assertThat(deployed.only(Namespace.class).getMetadata().getLabels())
        .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
  }

  @ParameterizedTest
  @MethodSource("everyPod")
  void a_pod_shares_nothing_with_its_node(PodSpec pod) {
    assertThat(pod.getHostNetwork()).isNull();
    assertThat(pod.getHostPID()).isNull();
    assertThat(pod.getHostIPC()).isNull();
    assertThat(
            containers(pod).flatMap(it -> it.getPorts().stream()).map(ContainerPort::getHostPort))
        .allMatch(Objects::isNull);
    assertThat(pod.getVolumes())
        .allSatisfy(it -> assertThat(kinds(it)).isSubsetOf(KINDS_OF_VOLUMES));
  }

  @ParameterizedTest
  @MethodSource("everyPod")
  void a_pod_runs_as_nobody_in_particular_under_the_default_filter_of_calls(PodSpec pod) {
    PodSecurityContext context = pod.getSecurityContext();

    assertThat(context.getRunAsNonRoot()).isTrue();
    assertThat(context.getRunAsUser()).isPositive();
    assertThat(context.getRunAsGroup()).isPositive();
    assertThat(context.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(context.getSysctls()).isEmpty();
    assertThat(context.getSeLinuxOptions()).isNull();
    assertThat(context.getAppArmorProfile()).isNull();
    assertThat(context.getWindowsOptions()).isNull();
    assertThat(context.getSupplementalGroups()).doesNotContain(0L);
  }

  @ParameterizedTest
  @MethodSource("everyPod")
  void a_container_gains_nothing_and_writes_nothing(PodSpec pod) {
    assertThat(containers(pod))
        .isNotEmpty()
        .extracting(Container::getSecurityContext)
        .allSatisfy(
            context -> {
              assertThat(context.getAllowPrivilegeEscalation()).isFalse();
              assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
              assertThat(context.getCapabilities().getAdd()).isEmpty();
              assertThat(context.getReadOnlyRootFilesystem()).isTrue();
              assertThat(saysNoMore(context)).isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("everyPod")
  void a_container_has_its_share_of_the_node_and_no_more(PodSpec pod) {
    assertThat(containers(pod))
        .allSatisfy(
            it -> {
              assertThat(it.getResources().getRequests()).containsKeys("cpu", "memory");
              assertThat(it.getResources().getLimits())
                  .containsKey("cpu")
                  .containsEntry("memory", it.getResources().getRequests().get("memory"));
            });
    assertThat(pod.getVolumes())
        .allSatisfy(it -> assertThat(it.getEmptyDir().getSizeLimit()).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("everyPod")
  void a_pod_has_no_token_of_the_cluster(PodSpec pod) {
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getServiceAccountName()).isEqualTo("kurultai");
    ServiceAccount account = Deployed.inFiles().only(ServiceAccount.class);
    assertThat(account.getMetadata().getName()).isEqualTo("kurultai");
    assertThat(account.getAutomountServiceAccountToken()).isFalse();
  }

  /** What is not named above is left as the cluster has it: unset, and so unprivileged. */
  private static boolean saysNoMore(SecurityContext context) {
    return Stream.of(
            context.getPrivileged(),
            context.getProcMount(),
            context.getRunAsNonRoot(),
            context.getRunAsUser(),
            context.getRunAsGroup(),
            context.getSeccompProfile(),
            context.getAppArmorProfile(),
            context.getSeLinuxOptions(),
            context.getWindowsOptions())
        .allMatch(Objects::isNull);
  }

  private static Stream<Container> containers(PodSpec pod) {
    assertThat(pod.getEphemeralContainers()).isEmpty();
    return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream());
  }

  private static Set<String> kinds(Volume volume) {
    Map<?, ?> fields =
        StrictYaml.as(Map.class, StrictYaml.documents(StrictYaml.write(volume)).get(0));
    return Set.copyOf(fields.keySet().stream().map(String::valueOf).toList());
  }

  static Stream<Deployed> everyWay() {
    return Deployed.everyWay();
  }

  static Stream<PodSpec> everyPod() {
    return Deployed.everyWay().flatMap(it -> it.pods().stream()).map(PodTemplateSpec::getSpec);
  }
}
