package org.kurultai.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of a release by name, wherever they lie. */
@FunctionalInterface
public interface Release {

  String DESCRIPTOR = "datapackage.json";

  /** The content of a file, if the release has it. */
  Optional<byte[]> read(String file);

  /** The release inside the application. */
  static Release bundled() {
    return file -> {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      try (InputStream in = loader.getResourceAsStream("dataset/" + file)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** A release in a directory. */
  static Release in(Path directory) {
    return file -> {
      Path path = directory.resolve(file);
      try {
        return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
