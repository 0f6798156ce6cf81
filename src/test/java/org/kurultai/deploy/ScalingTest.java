package org.kurultai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDeployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScalingTest {

  /** Postgres keeps three for superusers; an import and whoever looks after it take a few. */
  private static final int OTHER_CONNECTIONS = 20;

  /** Beside those for queries: one that listens, and one for the readiness probe. */
  private static final int OWN_CONNECTIONS = 2;

  @ParameterizedTest
  @MethodSource("everyWay")
  void a_roll_out_takes_no_pod_away_before_another_is_ready(Deployed deployed) {
    RollingUpdateDeployment update =
        deployed.only(Deployment.class).getSpec().getStrategy().getRollingUpdate();

    assertThat(update.getMaxUnavailable().getIntVal()).isZero();
    assertThat(update.getMaxSurge().getIntVal()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("scaled")
  void nodes_can_be_drained_however_few_pods_the_autoscaler_keeps(Deployed deployed) {
    PodDisruptionBudgetSpec budget = deployed.only(PodDisruptionBudget.class).getSpec();

    assertThat(budget.getMaxUnavailable().getIntVal())
        .isPositive()
        .isLessThan(autoscaler(deployed).getMinReplicas());
    assertThat(budget.getMinAvailable()).isNull();
    assertThat(budget.getSelector())
        .isEqualTo(deployed.only(Deployment.class).getSpec().getSelector());
  }

  @ParameterizedTest
  @MethodSource("scaled")
  void the_autoscaler_goes_by_processor_time_and_by_requests_in_flight(Deployed deployed) {
    HorizontalPodAutoscalerSpec autoscaler = autoscaler(deployed);

    assertThat(autoscaler.getScaleTargetRef().getKind()).isEqualTo("Deployment");
    assertThat(autoscaler.getScaleTargetRef().getName())
        .isEqualTo(deployed.only(Deployment.class).getMetadata().getName());
    assertThat(deployed.only(Deployment.class).getSpec().getReplicas()).isNull();
    assertThat(autoscaler.getMaxReplicas()).isGreaterThan(autoscaler.getMinReplicas());
    assertThat(autoscaler.getMetrics())
        .extracting(MetricSpec::getType)
        .containsExactly("Resource", "Pods");
    assertThat(inFlight(autoscaler))
        .isLessThan(
            ConfigProvider.getConfig()
                .getOptionalValue("kurultai.limits.requests-in-flight", Integer.class)
                .orElse(128));
  }

  @ParameterizedTest
  @MethodSource("scaled")
  void postgres_takes_the_connections_of_as_many_pods_as_there_may_be(Deployed deployed) {
    int surge =
        deployed
            .only(Deployment.class)
            .getSpec()
            .getStrategy()
            .getRollingUpdate()
            .getMaxSurge()
            .getIntVal();
    int pool =
        ConfigProvider.getConfig()
            .getOptionalValue("%prod.quarkus.datasource.reactive.max-size", Integer.class)
            .orElse(20);
    String most =
        deployed
            .only(CloudNativePg.Cluster.class)
            .spec()
            .postgresql()
            .parameters()
            .get("max_connections");

    assertThat(
            (autoscaler(deployed).getMaxReplicas() + surge) * (pool + OWN_CONNECTIONS)
                + OTHER_CONNECTIONS)
        .isLessThanOrEqualTo(Integer.parseInt(most));
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void a_roll_out_waits_longer_than_its_import_may_take(Deployed deployed) {
    assertThat(deployed.only(Deployment.class).getSpec().getProgressDeadlineSeconds().longValue())
        .isGreaterThan(deployed.only(Job.class).getSpec().getActiveDeadlineSeconds());
  }

  private static HorizontalPodAutoscalerSpec autoscaler(Deployed deployed) {
    return deployed.only(HorizontalPodAutoscaler.class).getSpec();
  }

  static String metric(HorizontalPodAutoscalerSpec autoscaler) {
    return autoscaler.getMetrics().get(1).getPods().getMetric().getName();
  }

  private static int inFlight(HorizontalPodAutoscalerSpec autoscaler) {
    return Integer.parseInt(
        autoscaler.getMetrics().get(1).getPods().getTarget().getAverageValue().getAmount());
  }

  static Stream<Deployed> everyWay() {
    return Deployed.everyWay();
  }

  static Stream<Deployed> scaled() {
    return everyWay().filter(it -> !it.way().equals("dev"));
  }
}
