package org.kurultai.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.kurultai.Eventually.eventually;
import static org.kurultai.failure.Watch.tell;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kurultai.ops.PackagedProcess;

/** Imports that fail in the middle, while the service serves: the old release stays, whole. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Tag("failure")
class ImportFailureIT {

  private static final String RELEASE = "{ dataset { version } state(code: \"TR\") { name } }";

  /** The lock that importers take ({@code ReleaseImport}): "kurultai" in ASCII. */
  private static final String IMPORTERS =
      "select pg_advisory_xact_lock(x'6b7572756c746169'::bigint)";

  /** Room for less than an import writes. */
  private static final int LITTLE = 300_000;

  private static SmallDisk disk;
  private static LoadedPostgres postgres;
  private static Service service;

  @TempDir Path directory;

  private NewerRelease newer;
  private String served;
  private String record;

  @BeforeAll
  static void serve() throws Exception {
    disk = SmallDisk.mount();
    // On a full disk Postgres may refuse new sessions once its own catalogue has been vacuumed.
    postgres = LoadedPostgres.startIn(disk.directory(), Map.of("autovacuum", "off"));
    service = Service.start(postgres.environment());
  }

  @AfterAll
  static void end() throws Exception {
    service.close();
    postgres.close();
    disk.close();
  }

  @BeforeEach
  void a_newer_release_is_at_hand() throws Exception {
    newer = NewerRelease.in(directory);
    service.awaitServed();
    served = served();
    record = postgres.record();
  }

  @Test
  void an_import_that_is_killed_in_the_middle_leaves_nothing() throws Exception {
    try (Connection gate = inTheMiddle();
        PackagedProcess command = importing()) {
      postgres.awaitWaiting(1);
      command.handle().destroyForcibly();
      command.exitCode();
      assertThat(served()).isEqualTo(served);
    }
    assertNothingChanged();
    tell("Import killed (kill -9)", "200, the old release; %s", importedAgain());
  }

  @Test
  void an_import_whose_postgres_is_killed_in_the_middle_leaves_nothing() throws Exception {
    try (Connection gate = inTheMiddle();
        PackagedProcess command = importing()) {
      postgres.awaitWaiting(1);
      postgres.kill();
      assertThat(command.exitCode()).as(command.outputToItsEnd()).isEqualTo(1);
      postgres.restart();
    }
    Watch back = new Watch();
    service.awaitServed();
    assertNothingChanged();
    tell(
        "Postgres killed during an import",
        "503, then 200, the old release; back after %,d ms",
        back.millis());
  }

  @Test
  void an_import_that_fills_the_disk_leaves_nothing() throws Exception {
    assumeThat(disk.isMounted()).as("a disk of its own, which only root may mount").isTrue();
    disk.fillUpTo(LITTLE);
    try (PackagedProcess command = importing()) {
      assertThat(command.exitCode()).as(command.outputToItsEnd()).isEqualTo(1);
      assertThat(command.outputToItsEnd()).contains("No space left on device");
      assertNothingChanged();
    } finally {
      disk.makeRoom();
    }
    tell("Disk full at import", "200, the old release; %s", importedAgain());
  }

  @Test
  void of_two_pods_that_import_at_once_one_imports_and_the_other_finds_it_done() throws Exception {
    Watch both = new Watch();
    try (Connection gate = postgres.holding(IMPORTERS);
        PackagedProcess one = importing();
        PackagedProcess other = importing()) {
      postgres.awaitWaiting(2);
      gate.commit();

      assertThat(one.exitCode()).isZero();
      assertThat(other.exitCode()).isZero();
      assertThat(List.of(one.outputToItsEnd(), other.outputToItsEnd()))
          .anySatisfy(said -> assertThat(said).contains(newer.version() + " loaded in"))
          .anySatisfy(said -> assertThat(said).contains(newer.version() + " is loaded already"));
    }
    awaitNewer();
    tell("Two imports at once", "200; one loads, one finds it done, after %,d ms", both.millis());
  }

  private void assertNothingChanged() throws Exception {
    assertThat(postgres.record()).isEqualTo(record);
    assertThat(served()).isEqualTo(served);
  }

  /** Imports what failed before. */
  private String importedAgain() throws Exception {
    Watch again = new Watch();
    try (PackagedProcess command = importing()) {
      assertThat(command.exitCode()).as(command.outputToItsEnd()).isZero();
    }
    awaitNewer();
    return "imported and served %,d ms after the next try began".formatted(again.millis());
  }

  /** An import has merged half of its tables by the time it gets to this one. */
  private static Connection inTheMiddle() throws Exception {
    return postgres.holding("lock table document in share row exclusive mode");
  }

  private PackagedProcess importing() throws Exception {
    return PackagedProcess.start(postgres.environment(), "import", directory.toString());
  }

  private static String served() throws Exception {
    return service.askingAgain(RELEASE).get().assertServed().body().toString();
  }

  private void awaitNewer() throws Exception {
    eventually(() -> served().contains(newer.state() + '"'));
  }
}
