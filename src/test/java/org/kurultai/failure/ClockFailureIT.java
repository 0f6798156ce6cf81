package org.kurultai.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.kurultai.Eventually.eventually;
import static org.kurultai.failure.Service.STATE;
import static org.kurultai.failure.Watch.tell;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The clock of the service's machine jumps; libfaketime plays the clock. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Tag("failure")
class ClockFailureIT {

  private static final String KEPT = "{ state(code: \"TM\") { name } }";

  @TempDir Path directory;

  @Test
  void a_clock_that_jumps_ends_nothing_early_and_nothing_late() throws Exception {
    Optional<Path> library = libfaketime();
    assumeThat(library).as("libfaketime, Debian's package faketime").isPresent();
    Path clock = Files.writeString(directory.resolve("clock"), "+0d");
    try (LoadedPostgres postgres = LoadedPostgres.start();
        Service service = Service.start(under(library.get(), clock, postgres.environment()))) {
      for (String jump : new String[] {"+400d", "-400d"}) {
        assertThat(kept(service)).contains("Turkmenistan");
        Watch hanging = new Watch();
        Reply seen;
        try (Connection gate = postgres.locking("topic")) {
          CompletableFuture<Reply> asked = service.asking("topics { name }");
          postgres.awaitWaiting(1);
          Files.writeString(clock, jump);
          service.ask(STATE).assertServed();
          seen = asked.get();
          assertThat(seen).hasToString("504 STATEMENT_TIMEOUT");
        }
        long ended = hanging.millis();
        postgres.execute("update state set name = 'Turkmenia' where code = 'TM'");
        eventually(() -> kept(service).contains("Turkmenia"));
        postgres.execute("update state set name = 'Turkmenistan' where code = 'TM'");
        eventually(() -> kept(service).contains("Turkmenistan"));
        tell(
            "Clock jumps by " + jump,
            "200; a statement that hangs meanwhile: %s after %,d ms",
            seen,
            ended);
      }
    }
  }

  /** The clock alone: whoever measures times reads the monotonic one, which never jumps. */
  private static Map<String, String> under(
      Path library, Path clock, Map<String, String> environment) {
    environment.put("LD_PRELOAD", library.toString());
    environment.put("FAKETIME_TIMESTAMP_FILE", clock.toString());
    environment.put("FAKETIME_NO_CACHE", "1");
    environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    environment.put("DONT_FAKE_MONOTONIC", "1");
    return environment;
  }

  private static String kept(Service service) throws Exception {
    return service.askingAgain(KEPT).get().assertServed().body().toString();
  }

  private static Optional<Path> libfaketime() throws IOException {
    PathMatcher library =
        FileSystems.getDefault().getPathMatcher("glob:/usr/lib/**/faketime/libfaketimeMT.so.1");
    try (Stream<Path> files =
        Files.find(Path.of("/usr/lib"), 3, (file, attributes) -> library.matches(file))) {
      return files.findFirst();
    }
  }
}
