package org.kurultai.ops;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What the build has made: files for a JVM, or a native binary after {@code mvn verify -Dnative}.
 */
record Product(String type, Path path) {

  private static final Path TARGET = Path.of("target");
  private static final String NATIVE = "native";

  static Product ofTheBuild() {
    Properties written = new Properties();
    try (InputStream in = Files.newInputStream(TARGET.resolve("quarkus-artifact.properties"))) {
      written.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Product(
        written.getProperty("type"), TARGET.resolve(written.getProperty("path")).toAbsolutePath());
  }

  static void assumeFilesForAJvm() {
    assumeThat(ofTheBuild().type())
        .as("what the build made; a native binary has no files to look into")
        .isNotEqualTo(NATIVE);
  }

  boolean isNative() {
    return type.equals(NATIVE);
  }

  /** How it is started, on the JDK of the test if on any, with system properties or the like. */
  List<String> command(List<String> options) {
    List<String> command = new ArrayList<>();
    if (isNative()) {
      command.add(path.toString());
      command.addAll(options);
    } else {
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(options);
      command.addAll(List.of("-jar", path.toString()));
    }
    return command;
  }
}
