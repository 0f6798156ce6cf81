package org.kurultai.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kurultai.ops.PackagedDatabase;

/**
 * Runs the clients that front-end teams use (src/test/clients) against the packaged application:
 * {@code mvn -Pclients verify}.
 */
@QuarkusIntegrationTest
@WithTestResource(PackagedDatabase.class)
class ClientsSuite {

  private static final Logger LOG = Logger.getLogger(ClientsSuite.class);
  private static final Version OLDEST_NODE = Version.parse("20.19");

  /** What npm fails with if it is the network; all else is a failure of ours. */
  private static final Pattern OUT_OF_REACH =
      Pattern.compile(
          "npm (?:error|ERR!) code (?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ECONN[A-Z]+"
              + "|ETIMEDOUT|ERR_SOCKET_TIMEOUT|E50[234])\\b");

  private static final Path SOURCES = Path.of("src", "test", "clients");
  private static final Path EXAMPLES = Path.of("src", "main", "resources", "examples");
  private static final Path FOLDER = Path.of("target", "clients");

  @TestHTTPResource("/")
  URL service;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void clients_of_every_kind_get_what_they_expect() throws Exception {
    assumeNode();
    copy(SOURCES, FOLDER);
    copy(EXAMPLES, FOLDER.resolve("examples"));
    Ended installed = run(FOLDER, "npm", "ci", "--prefer-offline", "--fetch-retries=1");
    assumeReached(installed);
    assertThat(installed.code()).as(installed.said()).isZero();
    Ended tested = run(FOLDER, "npm", "test");
    assertThat(tested.code()).as(tested.said()).isZero();
    LOG.info(tested.said());
  }

  /** Where nothing can be fetched, that says nothing of the clients. */
  private static void assumeReached(Ended installed) {
    boolean reached = installed.code() == 0 || !OUT_OF_REACH.matcher(installed.said()).find();
    String lack = "npm's registry cannot be reached: no client is tested";
    if (!reached) {
      LOG.warn(lack);
    }
    assumeTrue(reached, lack);
  }

  private static void assumeNode() throws InterruptedException {
    String need = "Node " + OLDEST_NODE + " or newer is not installed: no client is tested";
    boolean fit = node().map(version -> version.compareTo(OLDEST_NODE) >= 0).orElse(false);
    if (!fit) {
      LOG.warn(need);
    }
    assumeTrue(fit, need);
  }

  private static Optional<Version> node() throws InterruptedException {
    try {
      Process node = new ProcessBuilder("node", "--version").start();
      String version = new String(node.getInputStream().readAllBytes()).strip();
      return node.waitFor() == 0
          ? Optional.of(Version.parse(version.substring("v".length())))
          : Optional.empty();
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(path));
        Files.createDirectories(target.getParent());
        Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Ended run(Path folder, String... command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("KURULTAI_URL", service.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes());
    return new Ended(process.waitFor(), String.join(" ", command) + '\n' + said);
  }

  /** How a command has ended, and all that it said. */
  private record Ended(int code, String said) {}
}
