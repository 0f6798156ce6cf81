package org.kurultai.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kurultai.ops.Manifests.at;
import static org.kurultai.ops.Manifests.container;
import static org.kurultai.ops.Manifests.importingPod;
import static org.kurultai.ops.Manifests.read;
import static org.kurultai.ops.Manifests.servingPod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {

  @Test
  void the_kustomization_takes_every_file_beside_it() throws IOException {
    assertThat(at(read("kustomization.yaml"), "resources"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactlyInAnyOrderElementsOf(
            Manifests.files().stream().filter(it -> !it.equals("kustomization.yaml")).toList());
  }

  @ParameterizedTest
  @MethodSource("resources")
  void every_resource_says_what_it_is_and_is_named_after_the_service(String file) {
    Object resource = read(file);

    assertThat(at(resource, "apiVersion")).asString().matches("([a-z0-9.]+/)?v\\d+");
    assertThat(at(resource, "kind")).asString().matches("[A-Z][A-Za-z]+");
    assertThat(at(resource, "metadata", "name")).asString().startsWith("kurultai");
  }

  @Test
  void all_that_select_pods_select_those_of_the_deployment() {
    Object labels = at(servingPod(), "metadata", "labels");

    assertThat(at(read("deployment.yaml"), "spec", "selector", "matchLabels")).isEqualTo(labels);
    assertThat(at(read("service.yaml"), "spec", "selector")).isEqualTo(labels);
    assertThat(at(read("disruption-budget.yaml"), "spec", "selector", "matchLabels"))
        .isEqualTo(labels);
    assertThat(at(read("autoscaler.yaml"), "spec", "scaleTargetRef", "name"))
        .isEqualTo(at(read("deployment.yaml"), "metadata", "name"));
    assertThat(
            at(read("network-policy.yaml"), "spec", "podSelector", "matchExpressions", 0, "values"))
        .isEqualTo(List.of(at(labels, "app"), at(importingPod(), "metadata", "labels", "app")));
  }

  @Test
  void the_import_runs_the_same_image_with_one_argument_more() {
    assertThat(at(container(importingPod()), "image"))
        .isEqualTo(at(container(servingPod()), "image"))
        .isEqualTo(at(read("kustomization.yaml"), "images", 0, "name"));
    assertThat(at(container(importingPod()), "args")).isEqualTo(List.of("import"));
    assertThat(at(container(importingPod()), "envFrom"))
        .isEqualTo(at(container(servingPod()), "envFrom"));
  }

  @Test
  void the_application_knows_every_variable_that_it_is_given() throws IOException {
    String known = Files.readString(Path.of("README.md"));
    Map<?, ?> given = (Map<?, ?>) at(read("configuration.yaml"), "data");

    assertThat(given).hasSizeGreaterThan(2);
    assertThat(given.keySet()).allSatisfy(it -> assertThat(known).contains("| `" + it + "` |"));
  }

  @Test
  void pods_may_reach_the_port_of_their_database() {
    assertThat(
            String.valueOf(
                at(read("network-policy.yaml"), "spec", "egress", 0, "ports", 2, "port")))
        .isEqualTo(at(read("configuration.yaml"), "data", "KURULTAI_DATABASE_PORT"));
  }

  @ParameterizedTest
  @MethodSource("pods")
  void pods_have_no_rights_that_they_do_not_need(Object pod) {
    assertThat(at(pod, "spec", "automountServiceAccountToken")).isEqualTo(false);
    assertThat(at(pod, "spec", "securityContext", "runAsNonRoot")).isEqualTo(true);
    assertThat(at(pod, "spec", "securityContext", "seccompProfile", "type"))
        .isEqualTo("RuntimeDefault");
    assertThat(at(container(pod), "securityContext"))
        .isEqualTo(
            Map.of(
                "allowPrivilegeEscalation", false,
                "readOnlyRootFilesystem", true,
                "capabilities", Map.of("drop", List.of("ALL"))));
    assertThat(at(container(pod), "resources", "limits", "memory"))
        .isEqualTo(at(container(pod), "resources", "requests", "memory"));
  }

  static Stream<String> resources() throws IOException {
    return Manifests.files().stream().filter(it -> !it.equals("kustomization.yaml"));
  }

  static Stream<Object> pods() {
    return Stream.of(servingPod(), importingPod());
  }
}
