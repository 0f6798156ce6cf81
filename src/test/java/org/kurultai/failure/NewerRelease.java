package org.kurultai.failure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A release on the disk that differs from all that were made before.
 *
 * @param state what Türkiye is called in it
 */
record NewerRelease(Path directory, String version, String state) {

  private static final Path BUNDLED = Path.of("src", "main", "resources", "dataset");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  static NewerRelease in(Path directory) throws IOException {
    int number = NUMBER.incrementAndGet();
    NewerRelease release =
        new NewerRelease(directory, "2027." + number + ".0", "Türkiye " + number);
    try (Stream<Path> files = Files.list(BUNDLED)) {
      for (Path file : files.toList()) {
        Files.copy(file, directory.resolve(file.getFileName()));
      }
    }
    release.replace("datapackage.json", "\"2026.11.0\"", '"' + release.version + '"');
    release.replace("states.csv", "TUR,Türkiye,", "TUR," + release.state + ',');
    // In hundreds of rows, so that an import writes much.
    release.replace("meetings.csv", " Meeting", " Meeting " + number);
    return release;
  }

  private void replace(String file, String from, String to) throws IOException {
    Path path = directory.resolve(file);
    Files.writeString(path, Files.readString(path, UTF_8).replace(from, to), UTF_8);
  }
}
