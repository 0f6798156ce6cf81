package org.kurultai.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.kurultai.failure.Watch.tell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kurultai.ops.PackagedProcess;

/** A small file system for Postgres alone, which an import fills. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FullDiskIT {

  private static final int FREE_BYTES = 300_000;

  @TempDir Path releases;

  @Test
  void an_import_that_fills_the_disk_leaves_nothing_and_the_old_release_is_served()
      throws Exception {
    Path disk = Files.createTempDirectory(Path.of("target"), "disk");
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", disk + ""))
        .as("a tmpfs can be mounted: run as root to fill a disk")
        .isZero();
    try {
      fillDuringImport(disk);
    } finally {
      run("umount", disk + "");
    }
  }

  private void fillDuringImport(Path disk) throws Exception {
    NewerRelease newer = NewerRelease.in(releases);
    try (LoadedPostgres postgres = LoadedPostgres.startIn(disk, Map.of());
        Service service = Service.start(postgres.environment())) {
      String record = postgres.record();
      Path ballast = disk.resolve("ballast");
      leaveFree(ballast);

      try (PackagedProcess command = importing(postgres)) {
        assertThat(command.exitCode()).as(command.outputToItsEnd()).isEqualTo(1);
        assertThat(command.outputToItsEnd()).contains("No space left on device");
      }
      Reply seen = service.ask(Service.STATE).assertServed();
      assertThat(seen.body().toString()).doesNotContain(newer.state());
      assertThat(postgres.record()).isEqualTo(record);

      Files.delete(ballast);
      Watch again = new Watch();
      try (PackagedProcess command = importing(postgres)) {
        assertThat(command.exitCode()).as(command.outputToItsEnd()).isZero();
      }
      Eventually.holds(
          "the newer release is served",
          () -> service.ask(Service.STATE).body().toString().contains(newer.state() + '"'));
      tell(
          "Disk full at import",
          "%s, the old release; with room again imported and served after %,d ms",
          seen,
          again.millis());
    }
  }

  private PackagedProcess importing(LoadedPostgres postgres) throws Exception {
    return PackagedProcess.start(postgres.environment(), "import", releases.toString());
  }

  private static void leaveFree(Path ballast) throws IOException {
    byte[] block = new byte[FREE_BYTES];
    long size = 0;
    try (OutputStream file = Files.newOutputStream(ballast)) {
      while (true) {
        file.write(block);
        size += block.length;
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
    try (var file = Files.newByteChannel(ballast, java.nio.file.StandardOpenOption.WRITE)) {
      file.truncate(size);
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
