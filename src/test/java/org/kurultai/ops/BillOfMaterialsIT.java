package org.kurultai.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The CycloneDX list of components that {@code mvn package} writes. */
class BillOfMaterialsIT {

  private static JsonNode bill;

  @BeforeAll
  static void read_the_bill() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      Path file = files.filter(it -> it.toString().endsWith("-cyclonedx.json")).findAny().get();
      bill = new ObjectMapper().readTree(file.toFile());
    }
  }

  @Test
  void it_says_what_it_is_about_in_the_form_of_cyclonedx() {
    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bill.at("/metadata/component/name").asText()).isEqualTo("kurultai");
  }

  @Test
  void it_names_each_library_of_the_package_with_its_version_and_no_other() throws IOException {
    Product.assumeFilesForAJvm();
    try (Stream<Path> files = Files.walk(Path.of("target", "quarkus-app", "lib"))) {
      List<String> jars =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jar"))
              .map(name -> name.substring(0, name.length() - ".jar".length()))
              .toList();
      assertThat(jars).anyMatch(name -> name.matches("com\\.graphql-java\\.graphql-java-\\d.+"));
      assertThat(components()).containsExactlyInAnyOrderElementsOf(jars);
    }
  }

  private static List<String> components() {
    return StreamSupport.stream(bill.path("components").spliterator(), false)
        .filter(it -> it.path("type").asText().equals("library"))
        .map(
            it ->
                "%s.%s-%s"
                    .formatted(
                        it.path("group").asText(),
                        it.path("name").asText(),
                        it.path("version").asText()))
        .toList();
  }
}
