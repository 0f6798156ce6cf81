package org.kurultai.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerfilesIT {

  private static final Path DOCKER = Path.of("src", "main", "docker");

  @ParameterizedTest
  @ValueSource(strings = {"jvm", "native"})
  void every_base_is_an_argument_that_must_be_pinned_by_a_digest(String kind) {
    List<String> bases = found(kind, "(?m)^FROM (\\S+)");
    assertThat(bases)
        .isNotEmpty()
        .allSatisfy(
            base ->
                assertThat(found(kind, "(?m)^ARG (\\w+=\\S+)"))
                    .anyMatch(argument -> isPinnedBy(argument, base)));
  }

  /** No engine takes the placeholder for a digest, so none takes a base that nobody pinned. */
  private static boolean isPinnedBy(String argument, String base) {
    String name = argument.substring(0, argument.indexOf('='));
    return base.equals("${" + name + "}") && argument.endsWith("@sha256:DIGEST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jvm", "native"})
  void the_last_user_is_a_number_that_is_not_roots(String kind) {
    List<String> users = found(kind, "(?m)^USER (\\S+)");
    assertThat(users.get(users.size() - 1)).matches("[1-9]\\d+:[1-9]\\d+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jvm", "native"})
  void the_service_is_started_without_a_shell(String kind) {
    assertThat(found(kind, "(?m)^ENTRYPOINT (.+)")).singleElement().asString().startsWith("[\"");
  }

  @Test
  void the_image_of_a_jvm_holds_all_of_the_package_and_no_other_files() throws IOException {
    Product.assumeFilesForAJvm();
    List<Path> copied = sources("jvm").stream().map(Path::of).toList();

    assertThat(copied).allSatisfy(it -> assertThat(it).exists());
    assertThat(copied.stream().filter(it -> it.startsWith("target")).map(Path::normalize))
        .containsExactlyInAnyOrderElementsOf(partsOfThePackage());
  }

  @Test
  void the_image_of_a_binary_holds_nothing_but_the_binary() {
    String last = text("native").substring(text("native").lastIndexOf("\nFROM "));
    assertThat(last.lines().filter(line -> line.matches("(COPY|ADD|RUN) .*")))
        .containsExactly("COPY --from=builder --chmod=0555 /build/kurultai /app/kurultai");
  }

  @Test
  void what_the_images_are_made_of_is_not_ignored() throws IOException {
    List<String> taken =
        Files.readAllLines(Path.of(".dockerignore")).stream()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(1))
            .toList();
    assertThat(Stream.of("jvm", "native").flatMap(kind -> sources(kind).stream()))
        .isNotEmpty()
        .allMatch(it -> taken.stream().anyMatch(it::startsWith));
  }

  @Test
  void an_image_made_by_jib_starts_the_jvm_with_the_same_options_and_no_more_rights()
      throws IOException {
    String jib = Files.readString(Path.of("pom.xml"));
    List<String> options =
        Files.readAllLines(DOCKER.resolve("java.options")).stream()
            .filter(it -> !it.startsWith("#"))
            .toList();

    assertThat(property(jib, "quarkus.jib.jvm-additional-arguments").split(","))
        .containsExactlyElementsOf(options);
    assertThat(found("jvm", "(?m)^USER (\\S+)")).containsExactly(property(jib, "quarkus.jib.user"));
  }

  @Test
  void an_image_made_by_jib_has_the_name_that_is_deployed() throws IOException {
    String jib = Files.readString(Path.of("pom.xml"));
    String release =
        Files.readString(Path.of("deploy", "components", "release", "kustomization.yaml"));

    assertThat(jib).contains("<quarkus.container-image.group/>");
    assertThat(release)
        .contains("- name: " + property(jib, "quarkus.container-image.name") + "\n")
        .contains("newTag: " + property(jib, "quarkus.container-image.tag") + "\n");
  }

  private static String property(String pom, String name) {
    Matcher value = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
    assertThat(value.find()).as(name).isTrue();
    return value.group(1);
  }

  private static List<String> sources(String kind) {
    return found(kind, "(?m)^COPY (?!--from)(.+) \\S+$").stream()
        .flatMap(paths -> Stream.of(paths.split(" ")))
        .toList();
  }

  private static List<Path> partsOfThePackage() throws IOException {
    try (Stream<Path> parts = Files.list(Path.of("target", "quarkus-app"))) {
      return parts.filter(it -> !it.getFileName().toString().endsWith(".txt")).toList();
    }
  }

  private static List<String> found(String kind, String pattern) {
    return Pattern.compile(pattern).matcher(text(kind)).results().map(it -> it.group(1)).toList();
  }

  private static String text(String kind) {
    try {
      return Files.readString(DOCKER.resolve("Containerfile." + kind));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
