package org.kurultai.deploy;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ways that network policies open, each as who is at its other end and the port, as a cluster
 * reads them: what a rule does not say is everything.
 */
final class Ways {

  private static final String NAMESPACE = "kubernetes.io/metadata.name";

  private Ways() {}

  /** Into pods with these labels. */
  static List<String> into(Deployed deployed, Map<String, String> pod) {
    return of(deployed, pod, Ways::in);
  }

  /** Out of pods with these labels. */
  static List<String> outOf(Deployed deployed, Map<String, String> pod) {
    return of(deployed, pod, Ways::out);
  }

  static Stream<String> in(NetworkPolicySpec policy) {
    return policy.getIngress().stream().flatMap(it -> each(it.getFrom(), it.getPorts()));
  }

  static Stream<String> out(NetworkPolicySpec policy) {
    return policy.getEgress().stream().flatMap(it -> each(it.getTo(), it.getPorts()));
  }

  static boolean isAbout(NetworkPolicy policy, Map<String, String> pod) {
    return pod.entrySet().containsAll(labels(policy.getSpec().getPodSelector()).entrySet());
  }

  private static List<String> of(
      Deployed deployed,
      Map<String, String> pod,
      Function<NetworkPolicySpec, Stream<String>> direction) {
    return deployed.all(NetworkPolicy.class).stream()
        .filter(it -> isAbout(it, pod))
        .map(NetworkPolicy::getSpec)
        .flatMap(direction)
        .toList();
  }

  private static Stream<String> each(
      List<NetworkPolicyPeer> others, List<NetworkPolicyPort> ports) {
    List<String> ends =
        others.isEmpty() ? List.of("everybody") : others.stream().map(Ways::end).toList();
    List<String> doors =
        ports.isEmpty() ? List.of("every port") : ports.stream().map(Ways::door).toList();
    return ends.stream().flatMap(end -> doors.stream().map(door -> end + ": " + door));
  }

  private static String end(NetworkPolicyPeer other) {
    return other.getIpBlock() != null
        ? other.getIpBlock().getCidr()
        : namespace(other.getNamespaceSelector()) + " " + pods(other.getPodSelector());
  }

  private static String namespace(@Nullable LabelSelector selector) {
    if (selector == null) {
      return "here";
    }
    Map<String, String> labels = labels(selector);
    return labels.keySet().equals(Set.of(NAMESPACE))
        ? labels.get(NAMESPACE)
        : "namespaces of " + named(labels);
  }

  private static String pods(@Nullable LabelSelector selector) {
    return selector == null ? "*" : named(labels(selector));
  }

  private static String door(NetworkPolicyPort port) {
    String protocol = Objects.requireNonNullElse(port.getProtocol(), "TCP");
    if (port.getPort() == null) {
      return "every port " + protocol;
    }
    String last = port.getEndPort() == null ? "" : "-" + port.getEndPort();
    return port.getPort().getValue() + last + " " + protocol;
  }

  private static String named(Map<String, String> labels) {
    return labels.isEmpty()
        ? "*"
        : new TreeMap<>(labels)
            .entrySet().stream().map(Object::toString).collect(Collectors.joining(","));
  }

  private static Map<String, String> labels(LabelSelector selector) {
    if (!selector.getMatchExpressions().isEmpty()) {
      throw new IllegalArgumentException("a policy selects by labels alone here: " + selector);
    }
    return Objects.requireNonNullElse(selector.getMatchLabels(), Map.of());
  }
}
