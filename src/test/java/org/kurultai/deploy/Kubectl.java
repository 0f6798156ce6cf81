package org.kurultai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renders overlays, where kubectl is installed and new enough. */
final class Kubectl {

  static final List<String> OVERLAYS = List.of("dev", "production");

  private static final int KUSTOMIZE = 5;
  private static final Pattern VERSION = Pattern.compile("\"kustomizeVersion\": \"v(\\d+)\\.");
  private static final Optional<String> LACKING = look();
  private static final ConcurrentMap<String, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

  private Kubectl() {}

  /** Why overlays cannot be rendered here; empty if they can. */
  static Optional<String> lacking() {
    return LACKING;
  }

  /** The objects that an overlay comes to. */
  static List<Manifest> rendered(String overlay) {
    return RENDERED.computeIfAbsent(
        overlay, it -> render(Folder.ROOT.resolve("overlays").resolve(it)));
  }

  private static Optional<String> look() {
    try {
      Matcher version =
          VERSION.matcher(Command.run("kubectl", "version", "--client", "--output=json"));
      return version.find() && Integer.parseInt(version.group(1)) >= KUSTOMIZE
          ? Optional.empty()
          : Optional.of("kubectl is too old here: the overlays need Kustomize " + KUSTOMIZE);
    } catch (IOException missing) {
      return Optional.of("kubectl is not installed here, so no overlay is rendered");
    }
  }

  static List<Manifest> render(Path folder) {
    try {
      return StrictYaml.documents(Command.run("kubectl", "kustomize", folder + "")).stream()
          .map(Manifest::of)
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
