package org.kurultai.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code deploy} as it stands in files: everything in base and components, before any patch. */
final class Folder {

  static final Path ROOT = Path.of("deploy");

  private Folder() {}

  /** The folders that hold a kustomization. */
  static List<Path> kustomizations() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(it -> it.endsWith("kustomization.yaml"))
          .map(Path::getParent)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> parts() {
    return kustomizations().stream().filter(it -> !it.getParent().endsWith("overlays")).toList();
  }

  static Kustomization kustomization(Path folder) {
    return StrictYaml.as(
        Kustomization.class,
        StrictYaml.documents(read(folder.resolve("kustomization.yaml"))).get(0));
  }

  /** The objects of all files, and the settings that kustomizations make of theirs. */
  static List<Manifest> manifests() {
    List<Manifest> manifests = new ArrayList<>();
    for (Path folder : parts()) {
      for (String file : kustomization(folder).manifests()) {
        StrictYaml.documents(read(folder.resolve(file)))
            .forEach(it -> manifests.add(Manifest.of(it)));
      }
    }
    settings().forEach((name, data) -> manifests.add(Manifest.of(configMap(name, data))));
    return manifests;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Map<String, String>> settings() {
    Map<String, Map<String, String>> settings = new LinkedHashMap<>();
    for (Path folder : parts()) {
      for (Kustomization.Generator generator : kustomization(folder).configMaps()) {
        Map<String, String> data =
            settings.computeIfAbsent(generator.name(), it -> new LinkedHashMap<>());
        Kustomization.some(generator.envs()).forEach(it -> addVariables(folder.resolve(it), data));
        Kustomization.some(generator.files())
            .forEach(it -> addFile(folder, it.split("=", 2), data));
      }
    }
    return settings;
  }

  private static void addVariables(Path file, Map<String, String> data) {
    read(file)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("=", 2))
        .forEach(variable -> data.put(variable[0], variable[1]));
  }

  private static void addFile(Path folder, String[] keyAndFile, Map<String, String> data) {
    data.put(keyAndFile[0], read(folder.resolve(keyAndFile[1])));
  }

  private static JsonNode configMap(String name, Map<String, String> data) {
    ObjectNode map =
        JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
    map.putObject("metadata").put("name", name);
    data.forEach(map.putObject("data")::put);
    return map;
  }
}
