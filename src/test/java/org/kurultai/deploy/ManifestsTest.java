package org.kurultai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {

  /** What a cluster takes, so that the name may also stand in the labels of its pods. */
  private static final String NAME_OF_A_JOB =
      "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {port: []}} | port",
        "{apiVersion: v1, kind: Service, metadata: {name: a, nmae: b}} | nmae",
        "{apiVersion: v1, kind: ConfigMap, data: {PORT: 5432}} | String",
        "{apiVersion: v1, kind: ConfigMap, kind: ConfigMap} | Duplicate",
        "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, spec: {instance: 3}} | instance",
        "{apiVersion: apps/v1beta1, kind: Deployment} | no model"
      })
  void what_a_cluster_would_refuse_is_refused_here(String yaml, String complaint) {
    assertThatThrownBy(() -> Manifest.of(StrictYaml.documents(yaml).get(0)))
        .hasMessageContaining(complaint);
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void every_object_fits_its_model_and_is_named_after_the_service(Deployed deployed) {
    assertThat(deployed.manifests())
        .hasSizeGreaterThan(12)
        .allSatisfy(it -> assertThat(it.name()).startsWith("kurultai"))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "production"})
  void an_overlay_renders_into_the_one_namespace(String overlay) {
    assertThat(rendered(overlay).manifests())
        .filteredOn(it -> !it.type().equals("v1 Namespace"))
        .allSatisfy(it -> assertThat(it.namespace()).isEqualTo("kurultai"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "production"})
  void every_pod_runs_one_version_which_brings_an_import_of_its_own_name(String overlay) {
    Deployed deployed = rendered(overlay);

    assertThat(images(deployed).distinct())
        .singleElement(STRING)
        .matches(".+:[^:/]+")
        .doesNotEndWith(":latest")
        .endsWith(
            deployed.only(Job.class).getMetadata().getName().replace("kurultai-import-", ":"));
    assertThat(deployed.only(Job.class).getMetadata().getName())
        .matches(NAME_OF_A_JOB)
        .hasSizeLessThan(64);
  }

  /** It names a newer image than the release, by tag and digest, and so must name a Job. */
  @Test
  void the_overlay_that_the_readme_shows_renders_and_its_image_brings_a_job_of_its_own()
      throws IOException {
    assumeTrue(Kubectl.lacking().isEmpty(), () -> Kubectl.lacking().orElseThrow());
    Path own = Files.createTempDirectory(Path.of("target"), "overlay");
    String shown = found(Folder.read(Folder.ROOT.resolve("README.md")), "(?s)```yaml\n(.+?)```");
    Files.writeString(
        own.resolve("kustomization.yaml"),
        shown.replaceFirst("github\\S+//(\\S+)\\?ref=\\S+", "../../$1"));

    Deployed deployed = new Deployed("own", Kubectl.render(own));

    assertThat(images(deployed))
        .hasSize(2)
        .containsOnly("registry.example.com/kurultai:0.1.0-2@sha256:" + "0".repeat(64));
    assertThat(deployed.only(Job.class).getMetadata().getName())
        .isEqualTo("kurultai-import-0.1.0-2");
    assertThat(deployed.only(HTTPRoute.class).getSpec().getHostnames())
        .containsExactly("kurultai.example.com");
  }

  @Test
  void the_release_names_the_image_of_every_pod_and_its_tag_is_never_latest() {
    List<Kustomization.Image> images =
        Folder.kustomizations().stream()
            .map(Folder::kustomization)
            .flatMap(it -> Kustomization.some(it.images()))
            .toList();

    assertThat(images).hasSize(1).noneMatch(it -> it.newTag().equals("latest"));
    assertThat(images(Deployed.inFiles())).containsOnly(images.get(0).name());
  }

  @Test
  void every_file_is_taken_by_a_kustomization_and_every_folder_by_an_overlay() {
    List<Path> folders = Folder.kustomizations();
    assertThat(folders).hasSizeGreaterThan(7);
    for (Path folder : folders) {
      Kustomization kustomization = Folder.kustomization(folder);
      assertThat(Folder.files(folder).map(it -> it.getFileName().toString()))
          .as(folder.toString())
          .filteredOn(it -> !it.equals("kustomization.yaml") && !it.endsWith(AlertRulesTest.ENDING))
          .containsExactlyInAnyOrderElementsOf(kustomization.named());
    }
    assertThat(folders.stream().filter(it -> !it.getParent().endsWith("overlays")))
        .containsExactlyInAnyOrderElementsOf(
            folders.stream()
                .flatMap(
                    from ->
                        Folder.kustomization(from).taken().stream()
                            .map(it -> from.resolve(it).normalize()))
                .distinct()
                .toList());
  }

  private static Deployed rendered(String overlay) {
    assumeTrue(Kubectl.lacking().isEmpty(), () -> Kubectl.lacking().orElseThrow());
    return new Deployed(overlay, Kubectl.rendered(overlay));
  }

  private static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static Stream<String> images(Deployed deployed) {
    return deployed.pods().stream()
        .flatMap(it -> it.getSpec().getContainers().stream())
        .map(Container::getImage);
  }

  static Stream<Deployed> everyWay() {
    return Deployed.everyWay();
  }
}
