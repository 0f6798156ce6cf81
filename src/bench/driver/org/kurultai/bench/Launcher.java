package org.kurultai.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the service is started.
 *
 * @param directory where it is started
 */
record Launcher(Path directory, List<String> command) {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** Files for a JVM, under the defaults of the one that measures. */
  static Launcher jar(Path runner, List<String> options) {
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    command.addAll(options);
    command.addAll(List.of("-jar", runner.getFileName().toString()));
    return new Launcher(runner.getParent(), command);
  }

  static Launcher binary(Path binary) {
    return new Launcher(Path.of("."), List.of(binary.toString()));
  }
}
