package org.kurultai.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The files under {@code deploy/kubernetes}, read as a cluster would read them. */
final class Manifests {

  static final Path FOLDER = Path.of("deploy", "kubernetes");

  private Manifests() {}

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  /** The one document of a file. */
  static Object read(String file) {
    try {
      return new Yaml().load(Files.readString(FOLDER.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands at a path of keys and positions; fails where a step leads nowhere. */
  static Object at(Object node, Object... path) {
    Object here = node;
    for (Object step : path) {
      Object next =
          here instanceof List<?> list ? list.get((int) step) : ((Map<?, ?>) here).get(step);
      here = Objects.requireNonNull(next, () -> "nothing at " + step + " of " + List.of(path));
    }
    return here;
  }

  /** The pods of the service. */
  static Object servingPod() {
    return at(read("deployment.yaml"), "spec", "template");
  }

  /** The pod that loads a release. */
  static Object importingPod() {
    return at(read("import.yaml"), "spec", "jobTemplate", "spec", "template");
  }

  /** The only container of a pod. */
  static Object container(Object pod) {
    return at(pod, "spec", "containers", 0);
  }
}
