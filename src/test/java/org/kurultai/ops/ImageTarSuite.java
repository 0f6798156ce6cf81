package org.kurultai.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The image that Jib makes, in the form that engines load, on any base: {@code mvn verify
 * -Dquarkus.container-image.build=true -Dquarkus.jib.base-jvm-image=scratch}.
 */
class ImageTarSuite {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private JsonNode image;

  @BeforeEach
  void unpack() throws Exception {
    said("tar", "-xf", Path.of("target", "image.tar").toString(), "-C", folder.toString());
    image = JSON.readTree(folder.resolve("manifest.json").toFile()).path(0);
  }

  @Test
  void it_has_the_name_that_is_deployed() {
    assertThat(image.at("/RepoTags").toString()).isEqualTo("[\"kurultai:0.1.0\"]");
  }

  @Test
  void it_runs_the_package_without_a_shell_and_not_as_root() throws Exception {
    JsonNode config =
        JSON.readTree(folder.resolve(image.path("Config").asText()).toFile()).path("config");

    assertThat(config.path("User").asText()).isEqualTo("10001:10001");
    assertThat(texts(config.path("Entrypoint")))
        .startsWith("java")
        .endsWith("-jar", "quarkus-run.jar")
        .contains("-XX:MaxRAMPercentage=50");
    assertThat(config.path("ExposedPorts").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("8080/tcp", "9000/tcp");
  }

  @Test
  void it_holds_all_of_the_package_and_no_postgres() throws Exception {
    List<String> files = files();

    assertThat(files)
        .anyMatch(it -> it.endsWith("/quarkus-run.jar"))
        .anyMatch(it -> it.contains("/lib/main/io.quarkus.quarkus-reactive-pg-client-"))
        .noneMatch(it -> it.contains("embedded"));
    try (Stream<Path> parts = Files.walk(Path.of("target", "quarkus-app"))) {
      assertThat(
              parts.filter(it -> it.toString().endsWith(".jar")).map(it -> it.getFileName() + ""))
          .hasSizeGreaterThan(100)
          .allMatch(jar -> files.stream().anyMatch(it -> it.endsWith("/" + jar)));
    }
  }

  private List<String> files() throws Exception {
    StringBuilder files = new StringBuilder();
    for (String layer : texts(image.path("Layers"))) {
      files.append(said("tar", "-tzf", folder.resolve(layer).toString()));
    }
    return files.toString().lines().toList();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String said(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    return said;
  }
}
