package org.kurultai.deploy;

import java.io.IOException;
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
  private static final ConcurrentMap<String, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

  private Kubectl() {}

  /** Why overlays cannot be rendered here; empty if they can. */
  static Optional<String> lacking() {
    try {
      Matcher version = VERSION.matcher(run("kubectl", "version", "--client", "--output=json"));
      return version.find() && Integer.parseInt(version.group(1)) >= KUSTOMIZE
          ? Optional.empty()
          : Optional.of("kubectl is too old here: overlays need Kustomize " + KUSTOMIZE);
    } catch (IOException missing) {
      return Optional.of("kubectl is not installed here, so no overlay is rendered");
    }
  }

  /** The objects that an overlay comes to. */
  static List<Manifest> rendered(String overlay) {
    return RENDERED.computeIfAbsent(
        overlay,
        it -> {
          Path folder = Folder.ROOT.resolve("overlays").resolve(it);
          return StrictYaml.documents(output("kubectl", "kustomize", folder.toString())).stream()
              .map(Manifest::of)
              .toList();
        });
  }

  private static String output(String... command) {
    try {
      return run(command);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a command prints; what it complains of is the failure's message. */
  static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ":\n" + printed);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return printed;
  }
}
