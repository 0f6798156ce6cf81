package org.kurultai.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the image of a JVM does while it is built, as far as that goes without a container. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RehearsalIT {

  private static final Path DOCKER = Path.of("src", "main", "docker");
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  @Test
  void the_rehearsal_keeps_a_cache_that_the_same_jvm_starts_from(@TempDir Path app)
      throws Exception {
    Product.assumeFilesForAJvm();
    assumeThat(Runtime.version().feature()).as("the JDK, for its cache").isGreaterThanOrEqualTo(25);
    copy(Product.ofTheBuild().path().getParent(), app);
    copy(DOCKER, app);

    assertThat(run(app, List.of("bash", "rehearse", app.toString()))).isEqualTo(0);

    // This mode ends a JVM that cannot use its cache; the service ends with 2 for what it does not
    // know.
    assertThat(
            run(
                app,
                List.of(
                    JAVA_HOME.resolve(Path.of("bin", "java")).toString(),
                    "@java.options",
                    "-XX:AOTCache=app.aot",
                    "-XX:AOTMode=on",
                    "-jar",
                    "quarkus-run.jar",
                    "export")))
        .isEqualTo(2);
  }

  private static int run(Path app, List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(app.toFile());
    builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
    File said = app.resolve("said.txt").toFile();
    return builder.redirectErrorStream(true).redirectOutput(said).start().waitFor();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
