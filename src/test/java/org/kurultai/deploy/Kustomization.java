package org.kurultai.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code deploy} uses of a kustomization, and so what may stand in one. */
record Kustomization(
    String apiVersion,
    String kind,
    @Nullable String namespace,
    @Nullable List<String> resources,
    @Nullable List<String> components,
    @Nullable List<Generator> configMapGenerator,
    @Nullable List<Generator> secretGenerator,
    @Nullable List<Label> labels,
    @Nullable List<Image> images,
    @Nullable List<JsonNode> replacements,
    @Nullable List<Patch> patches) {

  record Generator(
      String name,
      @Nullable String type,
      @Nullable String behavior,
      @Nullable List<String> envs,
      @Nullable List<String> files,
      @Nullable List<String> literals,
      @Nullable Map<String, JsonNode> options) {}

  record Label(Map<String, String> pairs) {}

  record Image(String name, @Nullable String newName, String newTag) {}

  record Patch(
      @Nullable String path, @Nullable String patch, @Nullable Map<String, String> target) {}

  /** The files beside it that hold objects. */
  List<String> manifests() {
    return some(resources).filter(it -> it.endsWith(".yaml")).toList();
  }

  /** The other kustomizations that it takes. */
  List<String> taken() {
    return Stream.concat(some(resources).filter(it -> !it.endsWith(".yaml")), some(components))
        .toList();
  }

  List<Generator> configMaps() {
    return some(configMapGenerator).toList();
  }

  /** All files beside it that it names. */
  List<String> named() {
    return Stream.of(
            manifests().stream(),
            some(patches).map(Patch::path).filter(it -> it != null),
            configMaps().stream().flatMap(it -> some(it.envs())),
            configMaps().stream()
                .flatMap(it -> some(it.files()))
                .map(it -> it.replaceAll(".*=", "")))
        .flatMap(it -> it)
        .toList();
  }

  static <T> Stream<T> some(@Nullable List<T> list) {
    return list == null ? Stream.empty() : list.stream();
  }
}
