package org.kurultai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitorSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kurultai.deploy.CloudNativePg.Cluster;
import org.kurultai.deploy.CloudNativePg.ClusterSpec;
import org.kurultai.deploy.CloudNativePg.ObjectStore;
import org.kurultai.deploy.CloudNativePg.Role;
import org.kurultai.deploy.CloudNativePg.ScheduledBackup;

class PostgresTest {

  @ParameterizedTest
  @MethodSource("backedUp")
  void three_instances_are_backed_up_each_night_and_all_the_time(Deployed deployed) {
    ClusterSpec cluster = cluster(deployed);
    ObjectStore store = deployed.only(ObjectStore.class);
    ScheduledBackup backup = deployed.only(ScheduledBackup.class);

    assertThat(cluster.instances()).isEqualTo(3);
    assertThat(cluster.plugins())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.isWALArchiver()).isTrue();
              assertThat(it.parameters())
                  .containsExactly(Map.entry("barmanObjectName", store.metadata().getName()));
              assertThat(backup.spec().pluginConfiguration().name()).isEqualTo(it.name());
            });
    assertThat(backup.spec().cluster().name())
        .isEqualTo(deployed.only(Cluster.class).metadata().getName());
    assertThat(backup.spec().schedule()).matches("0 \\d+ \\d+ \\* \\* \\*");
    assertThat(store.spec().retentionPolicy()).isEqualTo("30d");
  }

  @ParameterizedTest
  @MethodSource("backedUp")
  void prometheus_finds_every_instance_and_an_alert_counts_them(Deployed deployed) {
    Cluster cluster = deployed.only(Cluster.class);
    PodMonitorSpec monitor = deployed.only(PodMonitor.class).getSpec();

    assertThat(monitor.getSelector().getMatchLabels())
        .containsEntry(monitor.getJobLabel(), cluster.metadata().getName());
    assertThat(
            AlertRulesTest.rules().stream()
                .map(it -> it.getExpr().getStrVal())
                .filter(it -> it.contains("cnpg_")))
        .isNotEmpty()
        .allMatch(it -> it.contains("job=\"" + cluster.metadata().getName() + '"'))
        .anyMatch(
            it ->
                it.contains("cnpg_collector_up") && it.endsWith("< " + cluster.spec().instances()));
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void the_import_owns_the_database_and_pods_serve_with_a_role_without_any_power(
      Deployed deployed) {
    ClusterSpec cluster = cluster(deployed);
    Role serving = cluster.managed().roles().get(0);

    assertThat(cluster.bootstrap().initdb().database())
        .isEqualTo(deployed.settings("kurultai-database").get("KURULTAI_DATABASE_NAME"));
    assertThat(cluster.bootstrap().initdb().secret().name())
        .isEqualTo(secrets(deployed.importingPod()).get("KURULTAI_DATABASE_USER").getName());
    assertThat(serving.passwordSecret().name())
        .isEqualTo(secrets(deployed.servingPod()).get("KURULTAI_DATABASE_USER").getName())
        .isEqualTo(secrets(deployed.importingPod()).get("KURULTAI_DATASET_SERVING_ROLE").getName())
        .isNotEqualTo(cluster.bootstrap().initdb().secret().name());
    assertThat(serving.name()).isNotEqualTo(cluster.bootstrap().initdb().owner());
    assertThat(serving.login()).isTrue();
    assertThat(
            List.of(
                serving.superuser(),
                serving.createdb(),
                serving.createrole(),
                serving.replication()))
        .containsOnly(false);
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void a_pod_takes_user_and_password_from_one_secret_and_no_other_way(Deployed deployed) {
    assertThat(deployed.pods())
        .allSatisfy(
            pod -> {
              SecretKeySelector user = secrets(pod).get("KURULTAI_DATABASE_USER");
              SecretKeySelector password = secrets(pod).get("KURULTAI_DATABASE_PASSWORD");
              assertThat(user.getName()).isEqualTo(password.getName());
              assertThat(List.of(user.getKey(), password.getKey()))
                  .containsExactly("username", "password");
              assertThat(pod.getSpec().getContainers().get(0).getEnv())
                  .extracting(EnvVar::getValue)
                  .containsOnlyNulls();
            });
  }

  @Test
  void pods_ask_the_services_that_the_cluster_makes() {
    String cluster = Deployed.inFiles().only(Cluster.class).metadata().getName();
    Path patch = Folder.ROOT.resolve("components/postgres/database.yaml");

    assertThat(
            StrictYaml.as(ConfigMap.class, StrictYaml.documents(Folder.read(patch)).get(0))
                .getData())
        .containsEntry("KURULTAI_DATABASE_HOST", cluster + "-rw");
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("rendered")
  void postgres_must_prove_to_every_pod_who_it_is(Deployed deployed) {
    Map<String, String> database = deployed.settings("kurultai-database");
    Path authority = Path.of(database.get("KURULTAI_DATABASE_TLS_CERTIFICATES"));

    assertThat(database).containsEntry("KURULTAI_DATABASE_TLS", "verify-full");
    assertThat(deployed.pods())
        .allSatisfy(
            pod -> {
              VolumeMount mount =
                  pod.getSpec().getContainers().get(0).getVolumeMounts().stream()
                      .filter(it -> authority.startsWith(it.getMountPath()))
                      .findFirst()
                      .orElseThrow();
              assertThat(pod.getSpec().getVolumes())
                  .filteredOn(it -> it.getName().equals(mount.getName()))
                  .flatExtracting(it -> it.getSecret().getItems())
                  .extracting(KeyToPath::getPath)
                  .containsExactly(authority.getFileName().toString());
            });
  }

  private static ClusterSpec cluster(Deployed deployed) {
    return deployed.only(Cluster.class).spec();
  }

  private static Map<String, SecretKeySelector> secrets(PodTemplateSpec pod) {
    return pod.getSpec().getContainers().get(0).getEnv().stream()
        .collect(Collectors.toMap(EnvVar::getName, it -> it.getValueFrom().getSecretKeyRef()));
  }

  static Stream<Deployed> everyWay() {
    return Deployed.everyWay();
  }

  static Stream<Deployed> rendered() {
    return everyWay().filter(it -> !it.way().equals("files"));
  }

  static Stream<Deployed> backedUp() {
    return everyWay().filter(it -> !it.way().equals("dev"));
  }
}
