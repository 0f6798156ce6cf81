package org.kurultai.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What {@code native-image} would be given: the build writes it without GraalVM. */
final class NativeSources {

  private static final Path DIRECTORY = Path.of("target", "native-check", "native-sources");

  private NativeSources() {}

  /** The entry of each class that may be reached by reflection, by the name of the class. */
  static Map<String, JsonNode> reflective() {
    return StreamSupport.stream(metadata("reflect-config.json").spliterator(), false)
        .collect(
            Collectors.toMap(
                entry -> entry.path("name").asText(), Function.identity(), (one, other) -> one));
  }

  /** Whole paths of the files that are found at run time. */
  static List<Pattern> resources() {
    return metadata("resource-config.json").findValuesAsText("pattern").stream()
        .map(Pattern::compile)
        .toList();
  }

  static String arguments() throws IOException {
    return Files.readString(DIRECTORY.resolve("native-image.args"));
  }

  /** File names of the libraries. */
  static List<String> libraries() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY.resolve("lib"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** Paths of all that a library holds, whose file name begins so. */
  static List<String> entriesOfLibrary(String name) throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY.resolve("lib"))) {
      Path library =
          files
              .filter(file -> file.getFileName().toString().startsWith(name))
              .findFirst()
              .orElseThrow();
      return entries(library);
    }
  }

  /** Paths of all that the application itself, with what Quarkus generated for it, consists of. */
  static List<String> entriesOfTheApplication() throws IOException {
    return entries(application());
  }

  private static List<String> entries(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.stream().map(entry -> entry.getName()).toList();
    }
  }

  private static JsonNode metadata(String name) {
    try (JarFile jar = new JarFile(application().toFile());
        InputStream in = jar.getInputStream(jar.getEntry("META-INF/native-image/" + name))) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path application() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files
          .filter(file -> file.toString().endsWith("-runner.jar"))
          .findFirst()
          .orElseThrow();
    }
  }
}
