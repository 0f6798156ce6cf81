package org.kurultai.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a JVM has read and linked of the packaged application, kept for the other processes of this
 * build's tests: they start it dozens of times, and so take half the processor time (JEP 350).
 */
final class ClassArchive {

  private static final Map<String, String> WITHOUT_A_DATABASE =
      Map.of(
          "KURULTAI_DATABASE_HOST", "localhost",
          "KURULTAI_DATABASE_PORT", "1",
          "KURULTAI_DATABASE_MIGRATE_AT_START", "false",
          "KURULTAI_STOP_DELAY", "0s");

  private ClassArchive() {}

  /** The option that has a JVM like that of the test start from it; made when first asked for. */
  static synchronized String option(Path application) throws IOException {
    Path file = Path.of("target", "classes-" + Runtime.version().feature() + ".jsa");
    if (!Files.exists(file) || isOlder(file, application)) {
      make(file);
    }
    return "-XX:SharedArchiveFile=" + file;
  }

  private static boolean isOlder(Path file, Path other) throws IOException {
    return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(other)) < 0;
  }

  /** From a start until it listens. */
  private static void make(Path file) throws IOException {
    Files.deleteIfExists(file);
    try (PackagedProcess service =
        PackagedProcess.startWith(
            List.of("-XX:ArchiveClassesAtExit=" + file, "-Xlog:cds=off"), WITHOUT_A_DATABASE)) {
      service.port();
      service.terminate();
      service.exitCode();
      assertThat(file).as(service.outputToItsEnd()).exists();
    } catch (Exception failure) {
      throw new IOException("no archive of classes", failure);
    }
  }
}
