package org.kurultai.deploy;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.Map;

/** An object of the cluster and its typed model. */
record Manifest(String type, String name, String namespace, Object model) {

  private static final Map<String, Class<?>> MODELS =
      Map.ofEntries(
          entry("v1 ConfigMap", ConfigMap.class),
          entry("v1 Namespace", Namespace.class),
          entry("v1 Secret", Secret.class),
          entry("v1 Service", Service.class),
          entry("v1 ServiceAccount", ServiceAccount.class),
          entry("apps/v1 Deployment", Deployment.class),
          entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
          entry("batch/v1 Job", Job.class),
          entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
          entry("networking.k8s.io/v1 Ingress", Ingress.class),
          entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
          entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
          entry("monitoring.coreos.com/v1 PodMonitor", PodMonitor.class),
          entry("monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class),
          entry("monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class),
          entry("postgresql.cnpg.io/v1 Cluster", CloudNativePg.Cluster.class),
          entry("postgresql.cnpg.io/v1 ScheduledBackup", CloudNativePg.ScheduledBackup.class),
          entry("barmancloud.cnpg.io/v1 ObjectStore", CloudNativePg.ObjectStore.class));

  /**
   * Reads an object strictly.
   *
   * @throws java.io.UncheckedIOException if its model does not know it as it stands
   */
  static Manifest of(JsonNode document) {
    String type = document.path("apiVersion").asText() + " " + document.path("kind").asText();
    Class<?> model = MODELS.get(type);
    if (model == null) {
      throw new IllegalArgumentException("no model is known of a " + type);
    }
    return new Manifest(
        type,
        document.at("/metadata/name").asText(),
        document.at("/metadata/namespace").asText(),
        StrictYaml.as(model, document));
  }

  @Override
  public String toString() {
    return type + " " + name;
  }
}
